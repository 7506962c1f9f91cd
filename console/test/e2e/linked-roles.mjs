// The console's part of "Using service-linked roles", step by step: create, view, edit the description, delete.

import assert from 'node:assert/strict';
import { makeAdministrator, makeLinkedRole, makeRole, stateUsage } from './account.mjs';
import { consoleUrl, inBrowser, shoot } from './browser.mjs';
import { signIn } from './sign-in-page.mjs';

const lex = 'AWSServiceRoleForLexBots';
const resources = ['arn:aws:lex:eu-west-1:123456789012:bot/order-flowers', 'arn:aws:lex:eu-west-1:123456789012:bot/book-trip'];

await makeAdministrator('ada');
await makeRole('deployer');
const other = await makeLinkedRole('elasticbeanstalk.amazonaws.com');

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await createsARole(page);
  await showsWhatTheServiceDefined(page);
  await editsTheDescription(page);
  await tagsTheRole(page);
  await failsToDeleteWhatIsUsed(page);
  await deletesWhatIsFree(page);
  await deletesSeveral(page);
});

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
  await submitForDeletion(page, [lex]);
  await page.getByText(`The role ${lex} could not be deleted`).waitFor();
  await page.reload();
  await page.getByText(`The role ${lex} could not be deleted`).waitFor();
  await shoot(page, 'deletion-failed');
  await page.getByRole('button', { name: 'View details' }).click();
  await page.getByRole('dialog').getByText('eu-west-1').first().waitFor();
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
  await submitForDeletion(page, [lex]);
  await page.getByText(`The role ${lex} was deleted.`).waitFor();
  assert.equal(await page.getByText(`The role ${lex} could not be deleted`).count(), 0);
  await page.getByRole('link', { name: lex }).waitFor({ state: 'detached' });
}

async function deletesSeveral(page) {
  await submitForDeletion(page, ['deployer', other]);
  // Of several notifications the newest is shown, until somebody asks for all.
  await page.getByRole('button', { name: 'View all notifications' }).click();
  await page.getByText('The role deployer was deleted.').waitFor();
  await page.getByText(`The role ${other} was deleted.`).waitFor();
  await page.getByText('There are no roles to show.').waitFor();
}

async function submitForDeletion(page, names) {
  await page.goto(`${consoleUrl}/roles`);
  for (const name of names) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  }

  await page.getByRole('button', { name: 'Role actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByText('None recorded').first().waitFor();
  await shoot(page, `delete-${names.length}`);
  await page.getByRole('button', { name: 'Yes, delete' }).click();
}
