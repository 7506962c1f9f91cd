// What the page of a role does, done once each; IAM asked each time whether it is so; and the role acted as.

import assert from 'node:assert/strict';
import { GetRoleCommand, GetRolePolicyCommand, IAMClient, ListAttachedRolePoliciesCommand, ListRolePoliciesCommand, ListRolesCommand, ListRoleTagsCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { accountId, iam, keyOf, makeAdministrator, makePolicy, makeRole } from './account.mjs';
import { consoleUrl, endpoint, inBrowser, shoot } from './browser.mjs';
import {
  addTag,
  attachPolicy,
  confirm,
  createInlinePolicy,
  deleteInlinePolicy,
  detachPolicy,
  openTab,
  permit,
  removeBoundary,
  saveTags,
  setBoundary,
} from './policies-panel.mjs';
import { signIn } from './sign-in-page.mjs';

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
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
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
  await page.getByRole('button', { name: 'Remove the tag team' }).click();
  await saveTags(page, 'the role deployer');
  assert.deepEqual((await iam.send(new ListRoleTagsCommand(role))).Tags, []);
}

async function isTrusted(page) {
  await openTab(page, 'Trust relationships');
  await page.getByRole('button', { name: 'Edit trust policy' }).click();
  await page.getByLabel('Trust policy', { exact: true }).fill('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}');
  await page.getByRole('button', { name: 'Update policy' }).click();
  await page.getByText(/\(MalformedPolicyDocument; request /).waitFor();
  await page.getByLabel('Trust policy', { exact: true }).fill(trust);
  await page.getByRole('button', { name: 'Update policy' }).click();
  await page.getByRole('button', { name: 'Edit trust policy' }).waitFor();
  await page.getByText(`arn:aws:iam::${accountId}:user/ada`).waitFor();
  assert.equal(decodeURIComponent((await iam.send(new GetRoleCommand(role))).Role.AssumeRolePolicyDocument), trust);
}

async function losesItsSessions(page) {
  const sessions = new IAMClient({ region: 'us-east-1', endpoint, credentials: await sessionOf('ada') });
  await sessions.send(new ListRolesCommand({}));
  await openTab(page, 'Revoke sessions');
  await page.getByRole('button', { name: 'Revoke active sessions' }).click();
  await page.getByText(/^Whoever acts as the role now is denied everything at once/).waitFor();
  await shoot(page, 'role-revoke-confirm');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await sessions.send(new ListRolesCommand({}));
  await page.getByRole('button', { name: 'Revoke active sessions' }).click();
  await confirm(page, 'Revoke the active sessions of deployer?', 'Yes, revoke');
  await page.getByText('The sessions of deployer that were made until now have no permissions any more.').waitFor();
  await assert.rejects(sessions.send(new ListRolesCommand({})), { Code: 'AccessDenied' });
  await openTab(page, 'Permissions');
  await page.getByText('AWSRevokeOlderSessions').first().waitFor();
}

async function sessionOf(userName) {
  const sts = new STSClient({ region: 'us-east-1', endpoint, credentials: await keyOf(userName) });
  const { Credentials: made } = await sts.send(new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${accountId}:role/deployer`, RoleSessionName: 'work' }));
  return { accessKeyId: made.AccessKeyId, secretAccessKey: made.SecretAccessKey, sessionToken: made.SessionToken };
}

async function isActedAs(page) {
  await page.getByRole('button', { name: `ada @ ${accountId}` }).click();
  await page.getByRole('menuitem', { name: 'Switch role' }).click();
  await page.getByLabel('Role name').fill('deployer');
  await page.getByRole('button', { name: 'Switch role' }).click();
  await page.getByRole('button', { name: `deployer @ ${accountId}` }).waitFor();
  await page.getByRole('link', { name: 'deployer', exact: true }).waitFor();
  await page.goto(`${consoleUrl}/users`);
  await page.getByText(new RegExp(`assumed-role/deployer/ada is not authorized to perform: iam:ListUsers`)).first().waitFor();
  await page.getByText('The users are not loaded').waitFor();
  assert.equal(await page.getByText('There are no users to show.').count(), 0);
  await shoot(page, 'switched-role');
  await page.getByRole('button', { name: `deployer @ ${accountId}` }).click();
  await page.getByRole('menuitem', { name: 'Switch back to ada' }).click();
  await page.getByRole('button', { name: `ada @ ${accountId}` }).waitFor();
  await page.getByRole('link', { name: 'ada', exact: true }).waitFor();
  await page.goto(`${consoleUrl}/roles/details/deployer?tab=advisor`);
  await page.getByRole('row').filter({ hasText: /Identity and Access Management/ }).getByText('us-east-1').waitFor();
}
