// The main path by keyboard alone: sign in, find a role, open it, ask for its deletion, think better of it.

import assert from 'node:assert/strict';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { accountId, iam, makeAdministrator, makeLinkedRole, makeRole, password } from './account.mjs';
import { consoleUrl, inBrowser } from './browser.mjs';
import { focused, isFocused, tabTo } from './keyboard.mjs';

await makeAdministrator('ada');
await makeRole('deployer');
const linked = await makeLinkedRole('lex.amazonaws.com');

await inBrowser(async (page) => {
  await signsIn(page);
  await findsTheRole(page);
  await leavesTheDialogByEscape(page);
  await leavesTheDialogByItsButton(page);
  await choosesInTheList(page);
});

async function signsIn(page) {
  await page.goto(`${consoleUrl}/sign-in`);
  const account = page.getByLabel('Account ID or alias');
  await account.waitFor();
  assert.ok(await isFocused(account), await focused(page));
  await page.keyboard.type(accountId);
  await tabTo(page, page.getByLabel('User name'));
  await page.keyboard.type('ada');
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
}

// A table is one stop of Tab; in it, arrows lead from cell to cell.
async function findsTheRole(page) {
  const link = page.getByRole('link', { name: linked });
  await link.waitFor();
  await tabTo(page, page.getByRole('combobox', { name: 'Search roles' }));
  await tabTo(page, page.getByRole('grid', { name: 'Roles' }));
  for (let steps = 0; !(await isFocused(link)); steps++) {
    assert.ok(steps < 10, `The arrows never come to ${linked}; they are at ${await focused(page)}.`);
    await page.keyboard.press(steps === 0 ? 'ArrowRight' : 'ArrowDown');
  }

  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: linked, level: 1 }).waitFor();
}

async function leavesTheDialogByEscape(page) {
  const { opener, dialog } = await opensTheDialog(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await isFocused(opener), await focused(page));
}

async function leavesTheDialogByItsButton(page) {
  const { opener, dialog } = await opensTheDialog(page);
  await tabTo(page, dialog.getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await isFocused(opener), await focused(page));
  assert.equal((await iam.send(new GetRoleCommand({ RoleName: linked }))).Role.RoleName, linked);
}

async function opensTheDialog(page) {
  const opener = page.getByRole('button', { name: 'Delete', exact: true });
  if (!(await isFocused(opener))) {
    await tabTo(page, opener);
  }

  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Delete ${linked}?` });
  await dialog.getByText('Can be deleted now').waitFor();
  assert.ok(await isFocused(dialog), await focused(page));
  // However long somebody goes on, what is behind the dialog cannot be reached.
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab');
    assert.ok(await isFocused(dialog), await focused(page));
  }

  return { opener, dialog };
}

async function choosesInTheList(page) {
  await page.goto(`${consoleUrl}/roles`);
  const box = page.getByRole('checkbox', { name: 'Select deployer' });
  await box.waitFor();
  await box.focus();
  await page.keyboard.press('Space');
  assert.ok(await box.isChecked());
  const menu = page.getByRole('button', { name: 'Role actions' });
  await menu.focus();
  await page.keyboard.press('Enter');
  assert.ok(await isFocused(page.getByRole('menuitem', { name: 'Delete' })), await focused(page));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete deployer?' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await isFocused(menu), await focused(page));
  assert.ok(await box.isChecked());
}
