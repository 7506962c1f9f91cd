// The console's part of "Using service-linked roles", step by step: create, view, edit the description, delete.

import assert from 'node:assert/strict';
import { PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { accountId, iam, makeAdministrator, makeLinkedRole, makeRole, registerService, stateUsage } from './account.mjs';
import { consoleUrl, endpoint, inBrowser, shoot } from './browser.mjs';
import { signIn } from './sign-in-page.mjs';

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
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await page.getByRole('link', { name: 'Create role' }).click();
  await page.getByRole('radio', { name: /^AWS service/ }).waitFor();
  assert.ok(await page.getByRole('radio', { name: /^AWS service/ }).isChecked());
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Choose a service.').waitFor();
  await page.getByRole('button', { name: /^Service/ }).click();
  await page.getByLabel('Search services').fill('lex.amazonaws.com');
  await page.getByRole('option', { name: /^Amazon Lex \(V1\) lex/ }).click();
  await page.getByRole('radio', { name: new RegExp(lex) }).check();
  await shoot(page, 'create-role-entity');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('The service defines the permissions', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('You cannot attach tags to service-linked roles during creation.').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Role name' }).count(), 0);
  await page.getByLabel('Description - optional').fill('For the bots');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText(lex).first().waitFor();
  await shoot(page, 'create-role-review');
  await page.getByRole('button', { name: 'Create role' }).click();
  await page.getByText(`The role ${lex} was created.`).waitFor();
}

async function showsWhatTheServiceDefined(page) {
  await page.getByRole('heading', { name: lex, level: 1 }).waitFor();
  await page.getByText('Managed by lex.amazonaws.com', { exact: true }).waitFor();
  await page.getByText('AmazonLexBotPolicy', { exact: true }).waitFor();
  await page.getByText('The service has not published the document of this policy.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Attach policies' }).count(), 0);
  await shoot(page, 'role-linked');
  await page.getByRole('tab', { name: 'Trust relationships' }).click();
  await page.getByText('sts:AssumeRole').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Edit trust policy' }).count(), 0);
  await page.getByRole('tab', { name: 'Revoke sessions' }).click();
  await page.getByText('Sessions of service-linked roles cannot be revoked').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Revoke active sessions' }).count(), 0);
  await page.goto(`${consoleUrl}/roles/details/${other}`);
  await page.getByText('"Statement"').waitFor();
  await page.goto(`${consoleUrl}/roles/details/${lex}`);
}

async function editsTheDescription(page) {
  await page.getByRole('button', { name: 'Edit role description' }).click();
  await page.getByRole('textbox', { name: 'Role description' }).fill('For the bots of the flower shop');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(`The description of ${lex} was changed.`).waitFor();
  await page.getByText('For the bots of the flower shop').waitFor();
}

async function tagsTheRole(page) {
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByLabel('Key of tag 1').fill('team');
  await page.getByLabel('Value of tag 1').fill('flowers');
  await page.getByRole('button', { name: 'Save tags' }).click();
  await page.getByText(`The tags of the role ${lex} were saved.`).waitFor();
}

async function failsToDeleteWhatIsUsed(page) {
  await stateUsage(lex, [
    { region: 'eu-west-1', resources },
    { region: 'us-east-1', resources: [] },
  ]);
  await page.goto(`${consoleUrl}/roles/details/${lex}?tab=usage`);
  await page.getByText('The role cannot be deleted now.').waitFor();
  await page.getByText('Somebody has to remove what uses it first.').waitFor();
  await page.getByRole('region', { name: 'eu-west-1' }).getByText(resources[1]).waitFor();
  await page.getByRole('region', { name: 'us-east-1' }).getByText('The service does not name the resources.').waitFor();
  await shoot(page, 'usage-in-use');
  await submitForDeletion(page, [lex], `Cannot be deleted now: in use in eu-west-1 by ${resources[0]} and 1 other; in us-east-1`);
  await page.getByText(`The role ${lex} could not be deleted`).waitFor();
  await page.reload();
  await page.getByText(`The role ${lex} could not be deleted`).waitFor();
  await shoot(page, 'deletion-failed');
  await page.getByRole('button', { name: 'View details' }).click();
  await page.getByRole('dialog').getByText('eu-west-1').first().waitFor();
  await page.getByRole('dialog').getByRole('link', { name: 'Services that work with IAM' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'View resources' }).click();
  const dialog = page.getByRole('dialog', { name: `Resources that use ${lex}` });
  await dialog.getByText(resources[0]).waitFor();
  await dialog.getByText(resources[1]).waitFor();
  await dialog.getByText('The service does not name the resources.').waitFor();
  await shoot(page, 'deletion-resources');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
}

async function deletesWhatIsFree(page) {
  await stateUsage(lex, undefined);
  await page.goto(`${consoleUrl}/roles/details/${lex}?tab=usage`);
  await page.getByText('The role can be deleted now.').waitFor();
  await page.getByText('Nothing is known to use the role.').waitFor();
  await page.getByText('The role has no live sessions.').waitFor();
  await submitForDeletion(page, [lex], 'Can be deleted now');
  await page.getByText(`The role ${lex} was deleted.`).waitFor();
  assert.equal(await page.getByText(`The role ${lex} could not be deleted`).count(), 0);
  await page.getByRole('link', { name: lex }).waitFor({ state: 'detached' });
}

async function deletesSeveral(page) {
  await submitForDeletion(page, ['deployer', other], 'Can be deleted now');
  // Of several notifications the newest is shown, until somebody asks for all.
  await page.getByRole('button', { name: 'View all notifications' }).click();
  await page.getByText('The role deployer was deleted.').waitFor();
  await page.getByText(`The role ${other} was deleted.`).waitFor();
  await page.getByText('There are no roles to show.').waitFor();
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
  await page.getByText('The role cannot be deleted now.').waitFor();
  await page.getByText(/^It is free by itself on /).waitFor();
  await page.getByRole('heading', { name: 'Live sessions (1)' }).waitFor();
  await page.getByRole('cell', { name: 'The service itself' }).or(page.getByRole('rowheader', { name: 'The service itself' })).waitFor();
  await shoot(page, 'usage-sessions');
  await openDeletion(page, [ledger]);
  await page.getByRole('dialog').getByText(/; free on /).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
}

/** Who is denied the forecast reads so, and is offered no retry that would change nothing; so too where there is none. */
async function isToldWhoMayNotSee() {
  await makeAdministrator('bob');
  const denied = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:GetServiceLinkedRoleDeletionStatus', Resource: '*' }] };
  await iam.send(new PutUserPolicyCommand({ UserName: 'bob', PolicyName: 'NoForecast', PolicyDocument: JSON.stringify(denied) }));
  await inBrowser(async (page) => {
    await signIn(page, 'bob');
    await page.getByRole('heading', { name: 'Roles' }).waitFor();
    await page.goto(`${consoleUrl}/roles/details/${ledger}?tab=usage`);
    await page.getByText('You may not see the forecast. That takes permission for iam:GetServiceLinkedRoleDeletionStatus on the role.').waitFor();
    await page.getByRole('heading', { name: 'Live sessions (1)' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Retry' }).count(), 0);
    await openDeletion(page, [ledger]);
    await page.getByRole('dialog').getByText(/^Not known: You may not see the forecast/).waitFor();
    await page.route('**/deletion-forecast', (route) => route.fulfill({ status: 404, json: { error: { code: 'NoSuchEntity', message: 'There is none.' } } }));
    await page.goto(`${consoleUrl}/roles/details/${ledger}?tab=usage`);
    await page.getByText('Reeve does not know the forecast of this role.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Retry' }).count(), 0);
  });
}

async function submitForDeletion(page, names, forecast) {
  await openDeletion(page, names);
  await page.getByRole('dialog').getByText(forecast).first().waitFor();
  await shoot(page, `delete-${names.length}-${forecast.startsWith('Can be') ? 'free' : 'used'}`);
  await page.getByRole('button', { name: 'Yes, delete' }).click();
}

async function openDeletion(page, names) {
  await page.goto(`${consoleUrl}/roles`);
  for (const name of names) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  }

  await page.getByRole('button', { name: 'Role actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByText('Last accessed', { exact: true }).waitFor();
}
