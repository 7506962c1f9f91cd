// What a page of a user does, done once each; and IAM asked each time whether it is so.

import assert from 'node:assert/strict';
import {
  GetLoginProfileCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAccessKeysCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsForUserCommand,
  ListMFADevicesCommand,
  ListUserPoliciesCommand,
  ListUserTagsCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { accountId, iam, makeAdministrator, makeGroup, makePolicy } from './account.mjs';
import { consoleUrl, endpoint, inBrowser, shoot } from './browser.mjs';
import {
  addTag,
  attachPolicy,
  chooseNames,
  confirm,
  createInlinePolicy,
  deleteInlinePolicy,
  detachPolicy,
  editInlinePolicy,
  openTab,
  permit,
  removeBoundary,
  saveTags,
  setBoundary,
} from './policies-panel.mjs';
import { signIn } from './sign-in-page.mjs';
import { codeAt, stepNow } from './totp.mjs';

const user = { UserName: 'grace' };
const serial = `arn:aws:iam::${accountId}:mfa/grace`;

await makeAdministrator('ada');
await makeGroup('readers');
await makeGroup('writers');
const readLogs = await makePolicy('ReadLogs', ['logs:GetLogEvents']);

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await creates(page);
  await joinsAndLeavesGroups(page);
  await holdsPolicies(page);
  await isBounded(page);
  await isTagged(page);
  await hasAPassword(page);
  await hasAnMfaDevice(page);
  await hasAccessKeys(page);
  await isSeenAtWork(page);
  await isDeletedWithAllThatItHas(page);
});

async function creates(page) {
  await page.goto(`${consoleUrl}/users`);
  await page.getByRole('link', { name: 'Create user' }).click();
  await page.getByRole('heading', { name: 'Create user', level: 1 }).waitFor();
  await page.getByLabel('User name').fill('ada');
  await page.getByRole('button', { name: 'Create user' }).click();
  await page.getByText(/\(EntityAlreadyExists; request /).waitFor();
  await page.getByLabel('User name').fill('grace');
  await page.getByRole('button', { name: 'Create user' }).click();
  await page.getByRole('heading', { name: 'grace', level: 1 }).waitFor();
  assert.equal((await iam.send(new GetUserCommand(user))).User.Path, '/');
}

async function joinsAndLeavesGroups(page) {
  const groups = async () => (await iam.send(new ListGroupsForUserCommand(user))).Groups.map(({ GroupName }) => GroupName);
  await openTab(page, 'Groups');
  await page.getByRole('button', { name: 'Add to groups' }).first().click();
  await chooseNames(page, 'Groups', ['readers', 'writers']);
  await shoot(page, 'user-add-to-groups');
  await confirm(page, 'Add grace to groups', 'Add to groups');
  await page.getByRole('link', { name: 'writers' }).waitFor();
  assert.deepEqual(await groups(), ['readers', 'writers']);
  await page.getByRole('checkbox', { name: 'Select readers' }).check();
  await page.getByRole('button', { name: 'Remove from groups' }).click();
  await confirm(page, 'Remove grace from readers?', 'Yes, remove');
  await page.getByRole('link', { name: 'readers' }).waitFor({ state: 'detached' });
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
  await page.getByText('polly:DescribeVoices').waitFor();
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
  await page.getByText('There is a tag with this key already.').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Save tags' }).isDisabled());
  await page.getByLabel('Key of tag 2').fill('site');
  await saveTags(page, 'the user grace');
  assert.deepEqual(await tags(), ['site=twice', 'team=data']);
  await page.getByRole('button', { name: 'Remove the tag team' }).click();
  await page.getByLabel('Value of tag 1').fill('Turin');
  await saveTags(page, 'the user grace');
  assert.deepEqual(await tags(), ['site=Turin']);
}

async function hasAPassword(page) {
  const mustChange = async () => (await iam.send(new GetLoginProfileCommand(user))).LoginProfile.PasswordResetRequired;
  await openTab(page, 'Security credentials');
  await page.getByText('None: the user cannot sign in').waitFor();
  await page.getByRole('button', { name: 'Set password' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set the password of grace' });
  await dialog.getByLabel('Password', { exact: true }).fill('x');
  await dialog.getByRole('button', { name: 'Set password' }).click();
  await dialog.getByText(/\(PasswordPolicyViolation; request /).waitFor();
  await dialog.getByLabel('Password', { exact: true }).fill('a-first-Password-1');
  await confirm(page, 'Set the password of grace', 'Set password');
  await page.getByText(/^Set on /).waitFor();
  assert.equal(await mustChange(), true);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill('a-second-Password-2');
  await page.getByRole('checkbox', { name: 'The user must choose another at the next sign-in' }).uncheck();
  await confirm(page, 'Change the password of grace', 'Set password');
  await page.getByText('Yes', { exact: true }).waitFor({ state: 'detached' });
  assert.equal(await mustChange(), false);
  assert.deepEqual([await signsIn('a-first-Password-1'), await signsIn('a-second-Password-2')], [false, true]);
  await page.getByRole('button', { name: 'Remove password' }).click();
  await confirm(page, 'Remove the password of grace?', 'Yes, remove');
  await page.getByText('None: the user cannot sign in').waitFor();
  await assert.rejects(mustChange(), { name: 'NoSuchEntityException' });
}

async function signsIn(password) {
  const answer = await fetch(`${endpoint}/signin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: endpoint },
    body: JSON.stringify({ account: accountId, userName: user.UserName, password, durationSeconds: 900 }),
  });
  return answer.ok;
}

async function hasAnMfaDevice(page) {
  const all = async () => (await iam.send(new ListVirtualMFADevicesCommand({}))).VirtualMFADevices.map(({ SerialNumber }) => SerialNumber);
  await beginsAnMfaDevice(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const { seed, dialog } = await beginsAnMfaDevice(page);
  await dialog.getByLabel('First code').fill('000000');
  await dialog.getByLabel('Second code').fill('000000');
  await dialog.getByRole('button', { name: 'Assign device' }).click();
  await dialog.getByText(/\(InvalidAuthenticationCode; request /).waitFor();
  await dialog.getByLabel('First code').fill(codeAt(seed, stepNow() - 2));
  await dialog.getByLabel('Second code').fill(codeAt(seed, stepNow() - 1));
  await confirm(page, 'Set up the device of grace', 'Assign device');
  await page.getByText(serial).first().waitFor();
  assert.deepEqual((await iam.send(new ListMFADevicesCommand(user))).MFADevices.map(({ SerialNumber }) => SerialNumber), [serial]);
  await page.getByRole('button', { name: `Remove ${serial}` }).click();
  await confirm(page, `Remove the MFA device ${serial}?`, 'Yes, remove');
  await page.getByText('The user has no MFA device.').waitFor();
  assert.deepEqual(await all(), []);
}

// A second time under the same name is possible only where the first device was cleared away.
async function beginsAnMfaDevice(page) {
  await page.getByRole('button', { name: 'Assign MFA device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up the device of grace' });
  await dialog.getByRole('img', { name: 'QR code with the seed of the device' }).waitFor();
  await dialog.getByRole('button', { name: 'Type the secret key instead' }).click();
  await dialog.getByRole('button', { name: 'Copy Secret key' }).waitFor();
  await shoot(page, 'user-mfa');
  const [seed] = /\b[A-Z2-7]{32,}=*/.exec(await dialog.innerText());
  return { seed, dialog };
}

async function hasAccessKeys(page) {
  const status = async () => (await iam.send(new ListAccessKeysCommand(user))).AccessKeyMetadata.map(({ Status }) => Status);
  const { id, secret } = await createsAnAccessKey(page);
  assert.deepEqual(await status(), ['Active']);
  const sts = new STSClient({ region: 'us-east-1', endpoint, credentials: { accessKeyId: id, secretAccessKey: secret } });
  assert.equal((await sts.send(new GetCallerIdentityCommand({}))).Arn, `arn:aws:iam::${accountId}:user/grace`);
  await page.getByRole('button', { name: `Deactivate ${id}`, exact: true }).click();
  await page.getByRole('button', { name: `Activate ${id}`, exact: true }).waitFor();
  assert.deepEqual(await status(), ['Inactive']);
  await assert.rejects(sts.send(new GetCallerIdentityCommand({})), { name: 'InvalidClientTokenId' });
  await page.getByRole('button', { name: `Activate ${id}`, exact: true }).click();
  await page.getByRole('button', { name: `Deactivate ${id}`, exact: true }).waitFor();
  assert.deepEqual(await status(), ['Active']);
  await page.getByRole('button', { name: `Delete ${id}` }).click();
  await confirm(page, `Delete the access key ${id}?`, 'Yes, delete');
  await page.getByText('The user has no access keys.').waitFor();
  assert.deepEqual(await status(), []);
  await createsAnAccessKey(page);
}

async function createsAnAccessKey(page) {
  await page.getByRole('button', { name: 'Create access key' }).click();
  const dialog = page.getByRole('dialog', { name: 'The access key was created' });
  await dialog.getByRole('button', { name: 'Show' }).click();
  await dialog.getByRole('button', { name: 'Copy Secret access key' }).waitFor();
  const text = await dialog.innerText();
  const [id] = /AKIA[A-Z0-9]{16}/.exec(text);
  const [secret] = /^[A-Za-z0-9/+]{40}$/m.exec(text);
  await confirm(page, 'The access key was created', 'Done');
  await page.getByRole('button', { name: `Deactivate ${id}`, exact: true }).waitFor();
  const kept = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage, ...localStorage }) + location.href);
  assert.ok(!kept.includes(secret));
  return { id, secret };
}

// Of ada, who has done all of the above.
async function isSeenAtWork(page) {
  await page.goto(`${consoleUrl}/users/details/ada?tab=advisor`);
  const row = page.getByRole('row').filter({ hasText: /Identity and Access Management/ });
  await row.getByText('us-east-1').waitFor();
  await row.getByRole('button', { name: /^View \d+ actions of/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Actions of/ });
  const action = dialog.getByRole('row').filter({ hasText: /^CreateUser/ });
  await action.getByText('us-east-1').waitFor();
  assert.equal(await dialog.getByRole('row').filter({ hasText: /^DeleteAccountAlias/ }).getByText('us-east-1').count(), 0);
  await shoot(page, 'advisor-actions');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
}

async function isDeletedWithAllThatItHas(page) {
  await page.goto(`${consoleUrl}/users/details/grace`);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText(/^Passwords, access keys, SSH keys/).waitFor();
  await confirm(page, 'Delete grace?', 'Yes, delete');
  await page.getByText('The user grace was deleted.').waitFor();
  await page.getByRole('link', { name: 'grace' }).waitFor({ state: 'detached' });
  await assert.rejects(iam.send(new GetUserCommand(user)), { name: 'NoSuchEntityException' });
}
