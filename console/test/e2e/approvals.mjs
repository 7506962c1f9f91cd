// An account that approves new versions of service templates: what waits, what it changes, and the approval; with IAM asked what is in effect.

import assert from 'node:assert/strict';
import { GetPolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { isTold, openList } from './actions.mjs';
import { applyLedger, iam, makeAdministrator, makePendingVersion } from './account.mjs';
import { consoleUrl, inBrowser, shoot } from './browser.mjs';
import { button, heading, link, region, rowWith, text } from './find.mjs';
import { isIn, signIn } from './sign-in-page.mjs';

const role = 'ServiceRoleForLedger';
const policy = 'arn:aws:iam::aws:policy/aws-service-role/LedgerPolicy';

await makeAdministrator('ada');
await makeAdministrator('bob');
const denied = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:CreateServiceLinkedRole', Resource: '*' }] };
await iam.send(new PutUserPolicyCommand({ UserName: 'bob', PolicyName: 'NoRoles', PolicyDocument: JSON.stringify(denied) }));
const service = await makePendingVersion();

await inBrowser(async (page) => {
  await signIn(page, 'bob');
  await isIn(page);
  await refusesWhoMayNotApprove(page);
});

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await tellsTheRole(page);
  await approves(page);
  await refusesWhatWasNotSeen(page);
});

async function refusesWhoMayNotApprove(page) {
  await page.goto(`${consoleUrl}/template-approvals/details/${service}`);
  await button(page, 'Approve').click();
  await text(page, /is not authorized to perform: iam:CreateServiceLinkedRole on resource: .* \(AccessDenied; request /).waitFor();
  assert.equal(await versionInEffect(), 'v1');
}

async function tellsTheRole(page) {
  await page.goto(`${consoleUrl}/roles/details/${role}`);
  await link(page, 'Version 2 waits for approval').click();
  await heading(page, service, 1).waitFor();
}

async function approves(page) {
  await openList(page, '/template-approvals', 'Pending versions', 1);
  await text(rowWith(page, role), 'Version 1').waitFor();
  await text(rowWith(page, role), 'Version 2').waitFor();
  await shoot(page, 'template-approvals');
  await link(page, `Review ${service}`).click();
  await heading(page, service, 1).waitFor();
  const difference = region(page, `What version 2 of ${role} changes`);
  await difference.locator('del', { hasText: 'sns:Publish' }).waitFor();
  await difference.locator('ins', { hasText: 'sns:*' }).waitFor();
  await shoot(page, 'template-approval');
  assert.equal(await versionInEffect(), 'v1');
  await button(page, 'Approve').click();
  await isTold(page, `The roles of ${service} follow the versions that you approved.`);
  await text(page, 'There are no pending versions to show.').waitFor();
  assert.equal(await versionInEffect(), 'v2');
}

// What was looked at is what is approved: a version that came meanwhile is not.
async function refusesWhatWasNotSeen(page) {
  await applyLedger('sns:Subscribe');
  await page.goto(`${consoleUrl}/template-approvals/details/${service}`);
  await region(page, `What version 3 of ${role} changes`).waitFor();
  await applyLedger('sns:Unsubscribe');
  await button(page, 'Approve').click();
  await text(page, /\(ConcurrentModification; request /).waitFor();
  assert.equal(await versionInEffect(), 'v2');
  await button(page, 'Show the newest').click();
  await region(page, `What version 4 of ${role} changes`).waitFor();
  await button(page, 'Approve').click();
  await isTold(page, `The roles of ${service} follow the versions that you approved.`);
  assert.equal(await versionInEffect(), 'v4');
}

async function versionInEffect() {
  return (await iam.send(new GetPolicyCommand({ PolicyArn: policy }))).Policy.DefaultVersionId;
}
