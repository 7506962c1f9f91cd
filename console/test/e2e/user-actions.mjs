// What a page of a user does, but for credentials, done once each; and IAM asked each time whether it is so.

import assert from 'node:assert/strict';
import {
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsForUserCommand,
  ListUserPoliciesCommand,
  ListUserTagsCommand,
} from '@aws-sdk/client-iam';
import { chooseNames, confirm, openList, openTab } from './actions.mjs';
import { givePassword, iam, keyOf, makeAdministrator, makeGroup, makePolicy } from './account.mjs';
import { consoleUrl, inBrowser, shoot } from './browser.mjs';
import { button, checkbox, closeButton, dialog, field, heading, link, listHeading, rowWith, text } from './find.mjs';
import {
  attachPolicy,
  createInlinePolicy,
  deleteInlinePolicy,
  detachPolicy,
  editInlinePolicy,
  permit,
  removeBoundary,
  setBoundary,
} from './policies-panel.mjs';
import { isIn, signIn } from './sign-in-page.mjs';
import { addTag, removeTag, saveTags } from './tags-panel.mjs';

const user = { UserName: 'grace' };

await makeAdministrator('ada');
await makeGroup('readers');
await makeGroup('writers');
const readLogs = await makePolicy('ReadLogs', ['logs:GetLogEvents']);

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await creates(page);
  await joinsAndLeavesGroups(page);
  await holdsPolicies(page);
  await isBounded(page);
  await isTagged(page);
  await isSeenAtWork(page);
  await isDeletedWithAllThatItHas(page);
});

async function creates(page) {
  await openList(page, '/users', 'Users', 1);
  await link(page, 'Create user').click();
  await heading(page, 'Create user', 1).waitFor();
  await field(page, 'User name').fill('ada');
  await button(page, 'Create user').click();
  await text(page, /\(EntityAlreadyExists; request /).waitFor();
  await field(page, 'User name').fill('grace');
  await button(page, 'Create user').click();
  await heading(page, 'grace', 1).waitFor();
  assert.equal((await iam.send(new GetUserCommand(user))).User.Path, '/');
}

async function joinsAndLeavesGroups(page) {
  const groups = async () => (await iam.send(new ListGroupsForUserCommand(user))).Groups.map(({ GroupName }) => GroupName);
  await openTab(page, 'Groups');
  await listHeading(page, 'Groups', 0).waitFor();
  await button(page, 'Add to groups').click();
  await chooseNames(dialog(page, 'Add grace to groups'), 'Groups', ['readers', 'writers']);
  await shoot(page, 'user-add-to-groups');
  await confirm(page, 'Add grace to groups', 'Add to groups');
  await listHeading(page, 'Groups', 2).waitFor();
  assert.deepEqual(await groups(), ['readers', 'writers']);
  await checkbox(page, 'Select readers').check();
  await button(page, 'Remove from groups').click();
  await confirm(page, 'Remove grace from readers?', 'Yes, remove');
  await listHeading(page, 'Groups', 1).waitFor();
  await link(page, 'writers').waitFor();
  assert.deepEqual(await groups(), ['writers']);
}

async function holdsPolicies(page) {
  const attached = async () => (await iam.send(new ListAttachedUserPoliciesCommand(user))).AttachedPolicies.map(({ PolicyArn }) => PolicyArn);
  const inline = async () => JSON.parse(decodeURIComponent((await iam.send(new GetUserPolicyCommand({ ...user, PolicyName: 'Speak' }))).PolicyDocument));
  await openTab(page, 'Permissions');
  await attachPolicy(page, 'ReadLogs');
  assert.deepEqual(await attached(), [readLogs]);
  await detachPolicy(page, 'ReadLogs');
  assert.deepEqual(await attached(), []);
  await createInlinePolicy(page, 'Speak', permit('polly:SynthesizeSpeech'));
  assert.equal((await inline()).Statement[0].Action, 'polly:SynthesizeSpeech');
  await editInlinePolicy(page, 'Speak', permit('polly:DescribeVoices'));
  await text(page, /polly:DescribeVoices/).waitFor();
  assert.equal((await inline()).Statement[0].Action, 'polly:DescribeVoices');
  await deleteInlinePolicy(page, 'Speak');
  assert.deepEqual((await iam.send(new ListUserPoliciesCommand(user))).PolicyNames, []);
  // They stay for the deletion, which takes them along.
  await createInlinePolicy(page, 'Look', permit('iam:GetUser'));
  await attachPolicy(page, 'IAMReadOnlyAccess');
}

async function isBounded(page) {
  const boundary = async () => (await iam.send(new GetUserCommand(user))).User.PermissionsBoundary?.PermissionsBoundaryArn;
  await setBoundary(page, 'grace', 'ReadLogs');
  assert.equal(await boundary(), readLogs);
  await setBoundary(page, 'grace', 'IAMReadOnlyAccess', 'Change boundary');
  assert.equal(await boundary(), 'arn:aws:iam::aws:policy/IAMReadOnlyAccess');
  await removeBoundary(page, 'grace');
  assert.equal(await boundary(), undefined);
}

async function isTagged(page) {
  const tags = async () => (await iam.send(new ListUserTagsCommand(user))).Tags.map(({ Key, Value }) => `${Key}=${Value}`).sort();
  await openTab(page, 'Tags');
  await addTag(page, 1, 'team', 'data');
  await addTag(page, 2, 'Team', 'twice');
  await text(page, 'There is a tag with this key already.').waitFor();
  assert.ok(await button(page, 'Save tags').isDisabled());
  await field(page, 'Key of tag 2').fill('site');
  await saveTags(page, 'the user grace');
  assert.deepEqual(await tags(), ['site=twice', 'team=data']);
  await removeTag(page, 'team');
  await field(page, 'Value of tag 1').fill('Turin');
  await saveTags(page, 'the user grace');
  assert.deepEqual(await tags(), ['site=Turin']);
}

// Of ada, who has done all of the above.
async function isSeenAtWork(page) {
  await page.goto(`${consoleUrl}/users/details/ada?tab=advisor`);
  const row = rowWith(page, 'Identity and Access Management');
  await text(row, 'us-east-1').waitFor();
  await button(row, /^View \d+ actions of/).click();
  const actions = dialog(page, /^Actions of/);
  await text(rowWith(actions, /^CreateUser/), 'us-east-1').waitFor();
  assert.equal(await text(rowWith(actions, /^DeleteAccountAlias/), 'us-east-1').count(), 0);
  await shoot(page, 'advisor-actions');
  await closeButton(actions).click();
  await actions.waitFor({ state: 'detached' });
}

async function isDeletedWithAllThatItHas(page) {
  await givePassword('grace');
  await keyOf('grace');
  await page.goto(`${consoleUrl}/users/details/grace`);
  await button(page, 'Delete').click();
  await text(page, /^Passwords, access keys, SSH keys/).waitFor();
  await confirm(page, 'Delete grace?', 'Yes, delete');
  await text(page, 'The user grace was deleted.').waitFor();
  await listHeading(page, 'Users', 1).waitFor();
  await link(page, 'ada').waitFor();
  await assert.rejects(iam.send(new GetUserCommand(user)), { name: 'NoSuchEntityException' });
}
