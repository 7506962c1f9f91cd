// The console's part of "Using service-linked roles", step by step: create, view, edit the description, delete.

import assert from 'node:assert/strict';
import { PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { cancel, isTold, openList, openTab } from './actions.mjs';
import { accountId, iam, makeAdministrator, makeLinkedRole, makeRole, registerService, stateUsage } from './account.mjs';
import { consoleUrl, endpoint, inBrowser, shoot } from './browser.mjs';
import { button, checkbox, closeButton, dialog, field, heading, link, listHeading, menuItem, option, radio, region, rowHeader, text, textbox, topmost } from './find.mjs';
import { isIn, signIn } from './sign-in-page.mjs';
import { addTag, saveTags } from './tags-panel.mjs';

const lex = 'AWSServiceRoleForLexBots';
const notify = { Version: '2012-10-17', Statement: [{ Sid: 'Notify', Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }] };
const resources = ['arn:aws:lex:eu-west-1:123456789012:bot/order-flowers', 'arn:aws:lex:eu-west-1:123456789012:bot/book-trip'];

await makeAdministrator('ada');
await makeRole('deployer');
const other = await makeLinkedRole('elasticbeanstalk.amazonaws.com');
const ledger = 'ServiceRoleForLedger';

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await createsARole(page);
  await showsWhatTheServiceDefined(page);
  await editsTheDescription(page);
  await tagsTheRole(page);
  await failsToDeleteWhatIsUsed(page);
  await deletesWhatIsFree(page);
  await deletesSeveral(page);
  await keepsARoleWithSessions(page);
});

await isToldWhoMayNotSee();

async function createsARole(page) {
  await isIn(page);
  await link(page, 'Create role').click();
  await radio(page, /^AWS service/).waitFor();
  assert.ok(await radio(page, /^AWS service/).isChecked());
  await button(page, 'Next').click();
  await text(page, 'Choose a service.').waitFor();
  await button(page, /^Service/).click();
  await field(page, 'Search services').fill('lex.amazonaws.com');
  await option(page, /^Amazon Lex \(V1\) lex/).click();
  await radio(page, new RegExp(`\\b${lex}\\b`)).check();
  await link(page, /^Documentation of Amazon Lex \(V1\)/).waitFor();
  await shoot(page, 'create-role-entity');
  await button(page, 'Next').click();
  await text(page, 'The service defines the permissions').waitFor();
  await button(page, 'Next').click();
  await text(page, /^You cannot attach tags to service-linked roles during creation\./).waitFor();
  assert.equal(await textbox(page, 'Role name').count(), 0);
  // The service has a description ready, which can be edited.
  assert.equal(await field(page, 'Description - optional').inputValue(), 'Allows Amazon Lex (V1) to act in your account.');
  await field(page, 'Description - optional').fill('For the bots');
  await shoot(page, 'create-role-name');
  await button(page, 'Next').click();
  await heading(page, 'Step 3: Name, description, and tags').waitFor();
  await shoot(page, 'create-role-review');
  await button(page, 'Create role').click();
  await isTold(page, `The role ${lex} was created.`);
}

async function showsWhatTheServiceDefined(page) {
  await heading(page, lex, 1).waitFor();
  await text(page, 'Managed by lex.amazonaws.com').waitFor();
  await text(page, 'AmazonLexBotPolicy').waitFor();
  await text(page, 'The service has not published the document of this policy.').waitFor();
  assert.equal(await button(page, 'Attach policies').count(), 0);
  await shoot(page, 'role-linked');
  await openTab(page, 'Trust relationships');
  await text(page, /sts:AssumeRole/).waitFor();
  assert.equal(await button(page, 'Edit trust policy').count(), 0);
  await openTab(page, 'Revoke sessions');
  await text(page, 'Sessions of service-linked roles cannot be revoked').waitFor();
  assert.equal(await button(page, 'Revoke active sessions').count(), 0);
  await page.goto(`${consoleUrl}/roles/details/${other}`);
  await text(page, /"Statement"/).waitFor();
  await page.goto(`${consoleUrl}/roles/details/${lex}`);
}

async function editsTheDescription(page) {
  await button(page, 'Edit role description').click();
  await textbox(page, 'Role description').fill('For the bots of the flower shop');
  await button(page, 'Save').click();
  await isTold(page, `The description of ${lex} was changed.`);
  await text(page, 'For the bots of the flower shop').waitFor();
}

async function tagsTheRole(page) {
  await openTab(page, 'Tags');
  await addTag(page, 1, 'team', 'flowers');
  await saveTags(page, `the role ${lex}`);
}

async function failsToDeleteWhatIsUsed(page) {
  await stateUsage(lex, [
    { region: 'eu-west-1', resources },
    { region: 'us-east-1', resources: [] },
  ]);
  await page.goto(`${consoleUrl}/roles/details/${lex}?tab=usage`);
  await text(page, 'The role cannot be deleted now.').waitFor();
  await text(page, /^Somebody has to remove what uses it first\./).waitFor();
  await text(region(page, 'eu-west-1'), resources[1]).waitFor();
  await text(region(page, 'us-east-1'), 'The service does not name the resources.').waitFor();
  await shoot(page, 'usage-in-use');
  await submitForDeletion(page, [lex], `Cannot be deleted now: in use in eu-west-1 by ${resources[0]} and 1 other; in us-east-1`);
  await text(page, `The role ${lex} could not be deleted`).waitFor();
  await page.reload();
  await text(page, `The role ${lex} could not be deleted`).waitFor();
  await shoot(page, 'deletion-failed');
  await button(page, 'View details').click();
  const details = dialog(page, `Why ${lex} was not deleted`);
  await text(details, 'eu-west-1, us-east-1').waitFor();
  await link(details, 'Services that work with IAM').waitFor();
  await button(details, 'View resources').click();
  const shown = dialog(page, `Resources that use ${lex}`);
  await text(shown, resources[0]).waitFor();
  await text(shown, resources[1]).waitFor();
  await text(shown, 'The service does not name the resources.').waitFor();
  await shoot(page, 'deletion-resources');
  await closeButton(shown).click();
  await shown.waitFor({ state: 'detached' });
}

async function deletesWhatIsFree(page) {
  await stateUsage(lex, undefined);
  await page.goto(`${consoleUrl}/roles/details/${lex}?tab=usage`);
  await text(page, 'The role can be deleted now.').waitFor();
  await text(page, 'Nothing is known to use the role.').waitFor();
  await text(page, 'The role has no live sessions.').waitFor();
  await submitForDeletion(page, [lex], 'Can be deleted now');
  await text(page, `The role ${lex} was deleted.`).waitFor();
  await text(page, `The role ${lex} could not be deleted`).waitFor({ state: 'detached' });
  await listHeading(page, 'Roles', 2).waitFor();
  await link(page, other).waitFor();
  await link(page, lex).waitFor({ state: 'detached' });
}

async function deletesSeveral(page) {
  await submitForDeletion(page, ['deployer', other], 'Can be deleted now');
  // Of several notifications the newest is shown, until somebody asks for all.
  await button(page, 'View all notifications').click();
  await text(page, 'The role deployer was deleted.').waitFor();
  await text(page, `The role ${other} was deleted.`).waitFor();
  await text(page, 'There are no roles to show.').waitFor();
}

async function keepsARoleWithSessions(page) {
  const key = await registerService({
    service: 'ledger.example.com',
    name: 'Example Ledger',
    prefix: 'ledger',
    roles: [{ name: ledger, policies: [{ name: 'LedgerPolicy', document: notify }] }],
  });
  await makeLinkedRole('ledger.example.com');
  const arn = `arn:aws:iam::${accountId}:role/aws-service-role/ledger.example.com/${ledger}`;
  await new STSClient({ region: 'us-east-1', endpoint, credentials: key }).send(new AssumeRoleCommand({ RoleArn: arn, RoleSessionName: 'work' }));
  await page.goto(`${consoleUrl}/roles/details/${ledger}?tab=usage`);
  await text(page, 'The role cannot be deleted now.').waitFor();
  await text(page, /^It is free by itself on /).waitFor();
  await heading(page, 'Live sessions (1)').waitFor();
  await rowHeader(page, 'The service itself').waitFor();
  await shoot(page, 'usage-sessions');
  await openDeletion(page, [ledger]);
  await text(dialog(page, `Delete ${ledger}?`), /; free on /).waitFor();
  await cancel(page, `Delete ${ledger}?`);
}

/** Who is denied the forecast reads so, and is offered no retry that would change nothing; so too where there is none. */
async function isToldWhoMayNotSee() {
  await makeAdministrator('bob');
  const denied = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:GetServiceLinkedRoleDeletionStatus', Resource: '*' }] };
  await iam.send(new PutUserPolicyCommand({ UserName: 'bob', PolicyName: 'NoForecast', PolicyDocument: JSON.stringify(denied) }));
  await inBrowser(async (page) => {
    await signIn(page, 'bob');
    await isIn(page);
    await page.goto(`${consoleUrl}/roles/details/${ledger}?tab=usage`);
    await text(page, 'You may not see the forecast. That takes permission for iam:GetServiceLinkedRoleDeletionStatus on the role.').waitFor();
    await heading(page, 'Live sessions (1)').waitFor();
    assert.equal(await button(page, 'Retry').count(), 0);
    await openDeletion(page, [ledger]);
    await text(dialog(page, `Delete ${ledger}?`), /^Not known: You may not see the forecast/).waitFor();
    await page.route('**/deletion-forecast', (route) => route.fulfill({ status: 404, json: { error: { code: 'NoSuchEntity', message: 'There is none.' } } }));
    await page.goto(`${consoleUrl}/roles/details/${ledger}?tab=usage`);
    await text(page, 'Reeve does not know the forecast of this role.').waitFor();
    assert.equal(await button(page, 'Retry').count(), 0);
  });
}

async function submitForDeletion(page, names, forecast) {
  const asking = await openDeletion(page, names);
  await topmost(text(asking, forecast)).waitFor();
  await shoot(page, `delete-${names.length}-${forecast.startsWith('Can be') ? 'free' : 'used'}`);
  await button(asking, 'Yes, delete').click();
  await asking.waitFor({ state: 'detached' });
}

async function openDeletion(page, names) {
  await openList(page, '/roles', 'Roles');
  for (const name of names) {
    await checkbox(page, `Select ${name}`).check();
  }

  await button(page, 'Role actions').click();
  await menuItem(page, 'Delete').click();
  const asking = dialog(page, names.length === 1 ? `Delete ${names[0]}?` : `Delete ${names.length} roles?`);
  await text(asking, 'Last accessed').waitFor();
  return asking;
}
