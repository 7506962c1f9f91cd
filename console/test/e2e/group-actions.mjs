// What the pages of groups do, done once each; and IAM asked each time whether it is so.

import assert from 'node:assert/strict';
import { GetGroupCommand, GetGroupPolicyCommand, ListAttachedGroupPoliciesCommand, ListGroupPoliciesCommand } from '@aws-sdk/client-iam';
import { iam, makeAdministrator, makeMember, makePolicy } from './account.mjs';
import { consoleUrl, inBrowser } from './browser.mjs';
import { attachPolicy, chooseNames, confirm, createInlinePolicy, deleteInlinePolicy, detachPolicy, openTab, permit } from './policies-panel.mjs';
import { signIn } from './sign-in-page.mjs';

const group = { GroupName: 'writers' };

await makeAdministrator('ada');
await makeMember('grace', 'readers');
const readLogs = await makePolicy('ReadLogs', ['logs:GetLogEvents']);

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await creates(page);
  await takesAndReleasesMembers(page);
  await holdsPolicies(page);
  await isDeleted(page);
});

async function creates(page) {
  await page.goto(`${consoleUrl}/groups`);
  await page.getByRole('button', { name: 'Create group' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Create group' });
  await dialog.getByLabel('Group name').fill('readers');
  await dialog.getByRole('button', { name: 'Create group' }).click();
  await dialog.getByText(/\(EntityAlreadyExists; request /).waitFor();
  await dialog.getByLabel('Group name').fill('writers');
  await dialog.getByRole('button', { name: 'Create group' }).click();
  await page.getByRole('heading', { name: 'writers', level: 1 }).waitFor();
  assert.equal((await iam.send(new GetGroupCommand(group))).Group.GroupName, 'writers');
}

async function takesAndReleasesMembers(page) {
  const members = async () => (await iam.send(new GetGroupCommand(group))).Users.map(({ UserName }) => UserName);
  await page.getByRole('button', { name: 'Add users' }).first().click();
  await chooseNames(page, 'Users', ['ada', 'grace']);
  await confirm(page, 'Add users to writers', 'Add users');
  await page.getByRole('link', { name: 'grace' }).waitFor();
  assert.deepEqual(await members(), ['ada', 'grace']);
  await page.getByRole('checkbox', { name: 'Select ada' }).check();
  await page.getByRole('button', { name: 'Remove users' }).click();
  await confirm(page, 'Remove ada from writers?', 'Yes, remove');
  await page.getByRole('link', { name: 'ada', exact: true }).waitFor({ state: 'detached' });
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

async function isDeleted(page) {
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await confirm(page, 'Delete the group writers?', 'Yes, delete');
  await page.getByText('The group writers was deleted.').waitFor();
  await page.getByRole('link', { name: 'readers' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'writers' }).count(), 0);
  await assert.rejects(iam.send(new GetGroupCommand(group)), { name: 'NoSuchEntityException' });
}
