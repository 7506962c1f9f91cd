// Identity providers, and what only the operator sees.

import assert from 'node:assert/strict';
import { accountId, makeAdministrator } from './account.mjs';
import { consoleUrl, inBrowser, required, shoot } from './browser.mjs';
import { samlMetadata } from './saml-metadata.mjs';
import { signIn } from './sign-in-page.mjs';

const host = 'idp.example.com';
const service = 'ledger.example.com';
const account = '111122223333';

await makeAdministrator('ada');

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await addsAProvider(page);
  await offersItToRoles(page);
  await deletesTheProvider(page);
  await managesASamlProvider(page);
  await refusesAnotherToken(page);
  await managesAccounts(page);
  await registersAService(page);
  await issuesKeys(page);
  await setsFaults(page);
  await removesTheService(page);
});

async function addsAProvider(page) {
  await page.goto(`${consoleUrl}/identity-providers`);
  await page.getByText('There are no identity providers to show.').waitFor();
  await page.goto(`${consoleUrl}/identity-providers/create`);
  await page.getByLabel('Provider URL').fill(`https://${host}`);
  await page.getByLabel('Audiences').fill('first-app');
  await page.getByLabel('Thumbprints - optional').fill('a'.repeat(40));
  await shoot(page, 'create-provider');
  await page.getByRole('button', { name: 'Add provider' }).click();
  await page.getByRole('heading', { name: host, level: 1 }).waitFor();
  await page.getByLabel('Audience to add').fill('second-app');
  await page.getByRole('button', { name: 'Add audience' }).click();
  await page.getByRole('rowheader', { name: 'second-app' }).waitFor();
  await shoot(page, 'provider');
  await page.getByRole('button', { name: 'Remove first-app' }).click();
  await page.getByRole('button', { name: 'Yes, remove' }).click();
  await page.getByRole('button', { name: 'Remove first-app' }).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Thumbprints' }).click();
  await page.getByLabel('SHA-1 thumbprints').fill('b'.repeat(40));
  await page.getByRole('button', { name: 'Save thumbprints' }).click();
  await page.getByText('The thumbprints were saved.').waitFor();
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByLabel('Key of tag 1').fill('team');
  await page.getByRole('button', { name: 'Save tags' }).click();
  await page.getByText(`The tags of the identity provider ${host} were saved.`).waitFor();
}

async function offersItToRoles(page) {
  await page.goto(`${consoleUrl}/roles/create`);
  await page.getByRole('radio', { name: /^Web identity/ }).check();
  await page.getByLabel('Identity provider', { exact: true }).click();
  await page.getByRole('option', { name: new RegExp(`oidc-provider/${host}`) }).click();
}

async function deletesTheProvider(page) {
  await page.goto(`${consoleUrl}/identity-providers`);
  await page.getByRole('radio', { name: `Select arn:aws:iam::${accountId}:oidc-provider/${host}` }).check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await page.getByText('There are no identity providers to show.').waitFor();
}

async function managesASamlProvider(page) {
  await page.goto(`${consoleUrl}/identity-providers/create`);
  await page.getByRole('radio', { name: /^SAML/ }).check();
  await page.getByLabel('Provider name').fill('corp');
  await page.getByRole('textbox', { name: 'Metadata document' }).fill(`no metadata ${'x'.repeat(1000)}`);
  await page.getByRole('button', { name: 'Add provider' }).click();
  await page.getByText(/^Could not parse metadata.*; request /).waitFor();
  await page.getByRole('textbox', { name: 'Metadata document' }).fill(samlMetadata('https://idp.example.com/first'));
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByLabel('Key of tag 1').fill('team');
  await page.getByLabel('Value of tag 1').fill('data');
  await shoot(page, 'create-saml-provider');
  await page.getByRole('button', { name: 'Add provider' }).click();
  await page.getByRole('heading', { name: 'corp', level: 1 }).waitFor();
  const metadata = page.getByRole('region', { name: 'metadata' });
  await metadata.getByText('https://idp.example.com/first').waitFor();
  await page.getByRole('button', { name: 'Replace metadata' }).click();
  // As a file, as administrators have it.
  const file = { name: 'metadata.xml', mimeType: 'application/xml', buffer: Buffer.from(samlMetadata('https://idp.example.com/second')) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Save metadata' }).click();
  await metadata.getByText('https://idp.example.com/second').waitFor();
  await shoot(page, 'saml-provider');
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('button', { name: 'Remove the tag team' }).click();
  await page.getByRole('button', { name: 'Save tags' }).click();
  await page.getByText('The tags of the identity provider corp were saved.').waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await page.getByText('There are no identity providers to show.').waitFor();
}

async function refusesAnotherToken(page) {
  await page.goto(`${consoleUrl}/operator/accounts`);
  await page.getByLabel('Operator token').fill('wrong');
  await page.getByRole('button', { name: 'Sign in as operator' }).click();
  await page.getByText('This is not the operator token of this server.').waitFor();
  await shoot(page, 'operator-sign-in');
  await page.getByLabel('Operator token').fill(required('REEVE_OPERATOR_TOKEN'));
  await page.getByRole('button', { name: 'Sign in as operator' }).click();
  await page.getByRole('heading', { name: /^Accounts/ }).waitFor();
  // In this tab only, and nowhere that outlives it.
  assert.ok(await page.evaluate((token) => !JSON.stringify({ ...localStorage }).includes(token) && !document.cookie.includes(token), required('REEVE_OPERATOR_TOKEN')));
}

async function managesAccounts(page) {
  await page.getByRole('button', { name: 'Create account' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Account ID - optional').fill(account);
  await dialog.getByLabel('Alias - optional').fill('blue');
  await dialog.getByRole('button', { name: 'Create account' }).click();
  await page.getByText(`The account ${account} was created`).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await shoot(page, 'operator-accounts');
  await page.getByRole('radio', { name: `Select ${account}` }).check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  assert.ok(await page.getByRole('button', { name: 'Delete account' }).isDisabled());
  await page.getByLabel(`To confirm, type ${account}`).fill(account);
  await page.getByRole('button', { name: 'Delete account' }).click();
  await page.getByText(`The account ${account} was deleted.`).waitFor();
}

async function registersAService(page) {
  await page.goto(`${consoleUrl}/operator/services/register`);
  const editor = page.getByRole('textbox', { name: 'Manifest' });
  const manifest = await editor.inputValue();
  await editor.fill(manifest.replace('Effect: Allow', 'Effect: Perhaps'));
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByText('The manifest is refused').waitFor();
  await page.getByRole('list', { name: 'Findings in the manifest' }).getByRole('button').first().waitFor();
  await shoot(page, 'manifest-faults');
  assert.ok(await page.getByRole('button', { name: 'Apply manifest' }).isDisabled());
  await editor.fill(manifest);
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByText('The service would be registered').waitFor();
  await page.getByRole('button', { name: 'Apply manifest' }).click();
  await page.getByRole('heading', { name: service, level: 1 }).waitFor();
  await editor.fill((await editor.inputValue()).replace('sns:Publish', 'sns:*'));
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('list', { name: 'Gained' }).first().waitFor();
  await shoot(page, 'manifest-difference');
  await page.getByRole('button', { name: 'Apply manifest' }).click();
  await page.getByText(`The manifest of ${service} was applied.`).first().waitFor();
}

async function issuesKeys(page) {
  await page.goto(`${consoleUrl}/operator/services/details/${service}?tab=keys`);
  for (const name of ['Issue access key', 'Rotate']) {
    await page.getByRole('button', { name }).click();
    await page.getByText('The secret is shown this once.').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
  }

  await page.getByRole('button', { name: /^Revoke/ }).first().click();
  await page.getByRole('button', { name: 'Yes, remove' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shoot(page, 'operator-keys');
}

async function setsFaults(page) {
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page.getByLabel('Slow').fill('5');
  await page.getByRole('button', { name: 'Set faults' }).click();
  await page.getByText('The faults were set.').waitFor();
  await page.getByRole('button', { name: 'Lift faults' }).click();
  await page.getByText('The faults were lifted.').first().waitFor();
}

async function removesTheService(page) {
  await page.getByRole('tab', { name: 'Manifest' }).click();
  await page.getByRole('button', { name: 'Remove service' }).click();
  await page.getByRole('button', { name: 'Yes, remove' }).click();
  await page.getByRole('heading', { name: /^Linked services/ }).waitFor();
  await page.getByRole('button', { name: 'Sign out as operator' }).click();
  await page.getByRole('heading', { name: 'Operator sign-in' }).waitFor();
}
