// What the page of a role does, done once each; IAM asked each time whether it is so; and the role acted as.

import assert from 'node:assert/strict';
import { GetRoleCommand, GetRolePolicyCommand, IAMClient, ListAttachedRolePoliciesCommand, ListRolePoliciesCommand, ListRolesCommand, ListRoleTagsCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { cancel, confirm, isTold, openTab } from './actions.mjs';
import { accountId, iam, keyOf, makeAdministrator, makePolicy, makeRole } from './account.mjs';
import { consoleUrl, endpoint, inBrowser, shoot } from './browser.mjs';
import { button, field, link, listHeading, menuItem, rowWith, text, textbox, topmost } from './find.mjs';
import { attachPolicy, createInlinePolicy, deleteInlinePolicy, detachPolicy, permit, removeBoundary, setBoundary } from './policies-panel.mjs';
import { isIn, signIn } from './sign-in-page.mjs';
import { addTag, removeTag, saveTags } from './tags-panel.mjs';

const role = { RoleName: 'deployer' };
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:user/ada` }, Action: 'sts:AssumeRole' }],
});

await makeAdministrator('ada');
await makeRole('deployer');
const readLogs = await makePolicy('ReadLogs', ['logs:GetLogEvents']);

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await page.goto(`${consoleUrl}/roles/details/deployer`);
  await holdsPolicies(page);
  await isBounded(page);
  await isTagged(page);
  await isTrusted(page);
  await losesItsSessions(page);
  await isActedAs(page);
});

async function holdsPolicies(page) {
  const attached = async () => (await iam.send(new ListAttachedRolePoliciesCommand(role))).AttachedPolicies.map(({ PolicyArn }) => PolicyArn);
  await attachPolicy(page, 'ReadLogs');
  assert.deepEqual(await attached(), [readLogs]);
  await detachPolicy(page, 'ReadLogs');
  assert.deepEqual(await attached(), []);
  await createInlinePolicy(page, 'Speak', permit('polly:SynthesizeSpeech'));
  const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ ...role, PolicyName: 'Speak' }));
  assert.equal(decodeURIComponent(PolicyDocument), permit('polly:SynthesizeSpeech'));
  await deleteInlinePolicy(page, 'Speak');
  assert.deepEqual((await iam.send(new ListRolePoliciesCommand(role))).PolicyNames, []);
  await createInlinePolicy(page, 'Look', permit('iam:ListRoles'));
}

async function isBounded(page) {
  const boundary = async () => (await iam.send(new GetRoleCommand(role))).Role.PermissionsBoundary?.PermissionsBoundaryArn;
  await setBoundary(page, 'deployer', 'ReadLogs');
  assert.equal(await boundary(), readLogs);
  await removeBoundary(page, 'deployer');
  assert.equal(await boundary(), undefined);
}

async function isTagged(page) {
  await openTab(page, 'Tags');
  await addTag(page, 1, 'team', 'build');
  await saveTags(page, 'the role deployer');
  assert.deepEqual((await iam.send(new ListRoleTagsCommand(role))).Tags, [{ Key: 'team', Value: 'build' }]);
  await removeTag(page, 'team');
  await saveTags(page, 'the role deployer');
  assert.deepEqual((await iam.send(new ListRoleTagsCommand(role))).Tags, []);
}

async function isTrusted(page) {
  await openTab(page, 'Trust relationships');
  await button(page, 'Edit trust policy').click();
  await textbox(page, 'Trust policy').fill('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}');
  await button(page, 'Update policy').click();
  await text(page, /\(MalformedPolicyDocument; request /).waitFor();
  await textbox(page, 'Trust policy').fill(trust);
  await button(page, 'Update policy').click();
  await button(page, 'Edit trust policy').waitFor();
  await text(page, new RegExp(`arn:aws:iam::${accountId}:user/ada`)).waitFor();
  assert.equal(decodeURIComponent((await iam.send(new GetRoleCommand(role))).Role.AssumeRolePolicyDocument), trust);
}

async function losesItsSessions(page) {
  const asking = 'Revoke the active sessions of deployer?';
  const sessions = new IAMClient({ region: 'us-east-1', endpoint, credentials: await sessionOf('ada') });
  await sessions.send(new ListRolesCommand({}));
  await openTab(page, 'Revoke sessions');
  await button(page, 'Revoke active sessions').click();
  await text(page, /^Whoever acts as the role now is denied everything at once/).waitFor();
  await shoot(page, 'role-revoke-confirm');
  await cancel(page, asking);
  await sessions.send(new ListRolesCommand({}));
  await button(page, 'Revoke active sessions').click();
  await confirm(page, asking, 'Yes, revoke');
  await isTold(page, 'The sessions of deployer that were made until now have no permissions any more.');
  await assert.rejects(sessions.send(new ListRolesCommand({})), { Code: 'AccessDenied' });
  await openTab(page, 'Permissions');
  await button(page, 'Delete AWSRevokeOlderSessions').waitFor();
}

async function sessionOf(userName) {
  const sts = new STSClient({ region: 'us-east-1', endpoint, credentials: await keyOf(userName) });
  const { Credentials: made } = await sts.send(new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${accountId}:role/deployer`, RoleSessionName: 'work' }));
  return { accessKeyId: made.AccessKeyId, secretAccessKey: made.SecretAccessKey, sessionToken: made.SessionToken };
}

// Sessions are dated to the second: one of the second in which the others were revoked is revoked too, as in AWS.
async function comesToTheNextSecond(page) {
  for (const now = secondNow(); secondNow() === now; ) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

function secondNow() {
  return Math.floor(Date.now() / 1000);
}

async function isActedAs(page) {
  await comesToTheNextSecond(page);
  await button(page, `ada @ ${accountId}`).click();
  await menuItem(page, 'Switch role').click();
  await field(page, 'Role name').fill('deployer');
  await button(page, 'Switch role').click();
  await button(page, `deployer @ ${accountId}`).waitFor();
  await link(page, 'deployer').waitFor();
  await page.goto(`${consoleUrl}/users`);
  await topmost(text(page, /assumed-role\/deployer\/ada is not authorized to perform: iam:ListUsers/)).waitFor();
  await text(page, 'The users are not loaded').waitFor();
  assert.equal(await text(page, 'There are no users to show.').count(), 0);
  await shoot(page, 'switched-role');
  await button(page, `deployer @ ${accountId}`).click();
  await menuItem(page, 'Switch back to ada').click();
  await button(page, `ada @ ${accountId}`).waitFor();
  await listHeading(page, 'Users', 1).waitFor();
  await link(page, 'ada').waitFor();
  await page.goto(`${consoleUrl}/roles/details/deployer?tab=advisor`);
  await text(rowWith(page, 'Identity and Access Management'), 'us-east-1').waitFor();
}
