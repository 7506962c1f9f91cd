// What the pages of users, groups and roles share: the policies that somebody has, the boundary, the tags.

import assert from 'node:assert/strict';

/** A document that permits one action. */
export function permit(action) {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
}

/** Confirms in the dialog of that name, and waits until it has gone. */
export async function confirm(page, name, button) {
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function attachPolicy(page, policyName) {
  await page.getByRole('button', { name: 'Attach policies' }).click();
  const dialog = page.getByRole('dialog', { name: /^Attach policies to/ });
  await dialog.getByLabel('Search policies').fill(policyName);
  await dialog.getByRole('checkbox', { name: `Select ${policyName}`, exact: true }).check();
  await confirm(page, /^Attach policies to/, 'Attach policies');
  await page.getByRole('button', { name: `Detach ${policyName}`, exact: true }).waitFor();
}

export async function detachPolicy(page, policyName) {
  await page.getByRole('button', { name: `Detach ${policyName}`, exact: true }).click();
  await page.getByText('The policy itself stays, and can be attached again.').waitFor();
  await confirm(page, `Detach the policy ${policyName}?`, 'Yes, detach');
  await page.getByRole('button', { name: `Detach ${policyName}`, exact: true }).waitFor({ state: 'detached' });
}

/** Writes an inline policy, after two attempts that must not pass: one that is no JSON, and one that is no policy. */
export async function createInlinePolicy(page, policyName, document) {
  await page.getByRole('button', { name: 'Create inline policy' }).click();
  const dialog = page.getByRole('dialog', { name: /^Create an inline policy for/ });
  await dialog.getByLabel('Policy name').fill(policyName);
  await dialog.getByRole('textbox', { name: 'Policy document' }).fill('{');
  await dialog.getByText(/^The document is not JSON/).waitFor();
  assert.ok(await dialog.getByRole('button', { name: 'Save policy' }).isDisabled());
  await dialog.getByRole('textbox', { name: 'Policy document' }).fill('{"Version":"2012-10-17","Statement":[{"Effect":"Maybe","Action":"*","Resource":"*"}]}');
  await dialog.getByRole('button', { name: 'Save policy' }).click();
  await dialog.getByText(/\(MalformedPolicyDocument; request /).waitFor();
  await dialog.getByRole('textbox', { name: 'Policy document' }).fill(document);
  await confirm(page, /^Create an inline policy for/, 'Save policy');
  await page.getByRole('button', { name: `Delete ${policyName}`, exact: true }).waitFor();
}

export async function editInlinePolicy(page, policyName, document) {
  await page.getByRole('button', { name: policyName, exact: true }).click();
  await page.getByRole('button', { name: `Edit ${policyName}` }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Policy document' }).fill(document);
  await confirm(page, `Edit ${policyName}`, 'Save policy');
}

export async function deleteInlinePolicy(page, policyName) {
  await page.getByRole('button', { name: `Delete ${policyName}`, exact: true }).click();
  await confirm(page, `Delete the policy ${policyName}?`, 'Yes, delete');
  await page.getByRole('button', { name: `Delete ${policyName}`, exact: true }).waitFor({ state: 'detached' });
}

/** Bounds a user or a role for the first time, or anew. */
export async function setBoundary(page, holder, policyName, button = 'Set boundary') {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog', { name: `Permissions boundary of ${holder}` });
  await dialog.getByLabel('Search policies').fill(policyName);
  await dialog.getByRole('radio', { name: `Select ${policyName}`, exact: true }).check();
  await confirm(page, `Permissions boundary of ${holder}`, 'Set boundary');
  await page.getByRole('link', { name: new RegExp(`:policy/${policyName}$`) }).waitFor();
}

export async function removeBoundary(page, holder) {
  await page.getByRole('button', { name: 'Remove boundary' }).click();
  await confirm(page, `Remove the boundary of ${holder}?`, 'Yes, remove');
  await page.getByText('No boundary is set.').waitFor();
}

/** Adds a tag below those that there are. */
export async function addTag(page, index, key, value) {
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByLabel(`Key of tag ${index}`).fill(key);
  await page.getByLabel(`Value of tag ${index}`).fill(value);
}

export async function saveTags(page, what) {
  await page.getByRole('button', { name: 'Save tags' }).click();
  await page.getByText(`The tags of ${what} were saved.`).first().waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
}

/** Opens the tab of that name. */
export async function openTab(page, name) {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Chooses names in the dialog that is open, and closes the list of them. */
export async function chooseNames(page, label, names) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: new RegExp(label) }).first().click();
  for (const name of names) {
    await page.getByRole('option', { name, exact: true }).click();
  }

  await page.keyboard.press('Escape');
}
