// What the pages of groups do, done once each; and IAM asked each time whether it is so.

import assert from 'node:assert/strict';
import { GetGroupCommand, GetGroupPolicyCommand, ListAttachedGroupPoliciesCommand, ListGroupPoliciesCommand } from '@aws-sdk/client-iam';
import { chooseNames, confirm, openList, openTab } from './actions.mjs';
import { iam, makeAdministrator, makeMember, makePolicy } from './account.mjs';
import { inBrowser, shoot } from './browser.mjs';
import { button, checkbox, dialog, field, heading, link, listHeading, rowWith, text } from './find.mjs';
import { attachPolicy, createInlinePolicy, deleteInlinePolicy, detachPolicy, permit } from './policies-panel.mjs';
import { isIn, signIn } from './sign-in-page.mjs';

const group = { GroupName: 'writers' };

await makeAdministrator('ada');
await makeMember('grace', 'readers');
const readLogs = await makePolicy('ReadLogs', ['logs:GetLogEvents']);

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await creates(page);
  await takesAndReleasesMembers(page);
  await holdsPolicies(page);
  await isSeenAtWork(page);
  await isDeleted(page);
});

async function creates(page) {
  await openList(page, '/groups', 'User groups', 1);
  await button(page, 'Create group').click();
  const asking = dialog(page, 'Create group');
  await field(asking, 'Group name').fill('readers');
  await button(asking, 'Create group').click();
  await text(asking, /\(EntityAlreadyExists; request /).waitFor();
  await field(asking, 'Group name').fill('writers');
  await confirm(page, 'Create group', 'Create group');
  await heading(page, 'writers', 1).waitFor();
  assert.equal((await iam.send(new GetGroupCommand(group))).Group.GroupName, 'writers');
}

async function takesAndReleasesMembers(page) {
  const members = async () => (await iam.send(new GetGroupCommand(group))).Users.map(({ UserName }) => UserName);
  await listHeading(page, 'Members', 0).waitFor();
  await button(page, 'Add users').click();
  await chooseNames(dialog(page, 'Add users to writers'), 'Users', ['ada', 'grace']);
  await confirm(page, 'Add users to writers', 'Add users');
  await listHeading(page, 'Members', 2).waitFor();
  assert.deepEqual(await members(), ['ada', 'grace']);
  await checkbox(page, 'Select ada').check();
  await button(page, 'Remove users').click();
  await confirm(page, 'Remove ada from writers?', 'Yes, remove');
  await listHeading(page, 'Members', 1).waitFor();
  await link(page, 'grace').waitFor();
  assert.deepEqual(await members(), ['grace']);
}

async function holdsPolicies(page) {
  const attached = async () => (await iam.send(new ListAttachedGroupPoliciesCommand(group))).AttachedPolicies.map(({ PolicyArn }) => PolicyArn);
  await openTab(page, 'Permissions');
  await attachPolicy(page, 'ReadLogs');
  assert.deepEqual(await attached(), [readLogs]);
  await detachPolicy(page, 'ReadLogs');
  assert.deepEqual(await attached(), []);
  await createInlinePolicy(page, 'Speak', permit('polly:SynthesizeSpeech'));
  const { PolicyDocument } = await iam.send(new GetGroupPolicyCommand({ ...group, PolicyName: 'Speak' }));
  assert.equal(decodeURIComponent(PolicyDocument), permit('polly:SynthesizeSpeech'));
  await deleteInlinePolicy(page, 'Speak');
  assert.deepEqual((await iam.send(new ListGroupPoliciesCommand(group))).PolicyNames, []);
  // They stay for the deletion, which takes them along.
  await createInlinePolicy(page, 'Look', permit('iam:GetUser'));
  await attachPolicy(page, 'IAMReadOnlyAccess');
}

// Its policies allow IAM, and grace, who is in it, has called nothing.
async function isSeenAtWork(page) {
  await openTab(page, 'Access Advisor');
  await text(rowWith(page, 'Identity and Access Management'), 'Not accessed in the tracking period').waitFor();
  await shoot(page, 'group-advisor-allowed');
}

async function isDeleted(page) {
  await button(page, 'Delete').click();
  await confirm(page, 'Delete the group writers?', 'Yes, delete');
  await text(page, 'The group writers was deleted.').waitFor();
  await listHeading(page, 'User groups', 1).waitFor();
  await link(page, 'readers').waitFor();
  await assert.rejects(iam.send(new GetGroupCommand(group)), { name: 'NoSuchEntityException' });
}
