// The main path by keyboard alone: sign in, find a role, open it, ask for its deletion, think better of it.

import assert from 'node:assert/strict';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { accountId, iam, makeAdministrator, makeLinkedRole, makeRole, password } from './account.mjs';
import { consoleUrl, inBrowser } from './browser.mjs';
import { button, checkbox, combobox, dialog, field, grid, heading, link, menuItem, text } from './find.mjs';
import { focusComesTo, focused, isFocused, tabTo } from './keyboard.mjs';
import { isIn } from './sign-in-page.mjs';

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
  const account = field(page, 'Account ID or alias');
  await focusComesTo(page, account, 'the first field');
  await page.keyboard.type(accountId);
  await tabTo(page, field(page, 'User name'));
  await page.keyboard.type('ada');
  await tabTo(page, field(page, 'Password'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await isIn(page);
}

// A table is one stop of Tab; in it, arrows lead from cell to cell.
async function findsTheRole(page) {
  const found = link(page, linked);
  await found.waitFor();
  await tabTo(page, combobox(page, 'Search roles'));
  await tabTo(page, grid(page, 'Roles'));
  for (let steps = 0; !(await isFocused(found)); steps++) {
    assert.ok(steps < 10, `The arrows never come to ${linked}; they are at ${await focused(page)}.`);
    await page.keyboard.press(steps === 0 ? 'ArrowRight' : 'ArrowDown');
  }

  await page.keyboard.press('Enter');
  await heading(page, linked, 1).waitFor();
}

async function leavesTheDialogByEscape(page) {
  const { opener, opened } = await opensTheDialog(page);
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden' });
  await focusComesTo(page, opener, 'what opened the dialog');
}

async function leavesTheDialogByItsButton(page) {
  const { opener, opened } = await opensTheDialog(page);
  await tabTo(page, button(opened, 'Cancel'));
  await page.keyboard.press('Enter');
  await opened.waitFor({ state: 'hidden' });
  await focusComesTo(page, opener, 'what opened the dialog');
  assert.equal((await iam.send(new GetRoleCommand({ RoleName: linked }))).Role.RoleName, linked);
}

async function opensTheDialog(page) {
  const opener = button(page, 'Delete');
  if (!(await isFocused(opener))) {
    await tabTo(page, opener);
  }

  await page.keyboard.press('Enter');
  const opened = dialog(page, `Delete ${linked}?`);
  await text(opened, 'Can be deleted now').waitFor();
  await focusComesTo(page, opened, 'the dialog');
  // However long somebody goes on, what is behind the dialog cannot be reached.
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab');
    await focusComesTo(page, opened, 'the dialog');
  }

  return { opener, opened };
}

async function choosesInTheList(page) {
  await page.goto(`${consoleUrl}/roles`);
  const box = checkbox(page, 'Select deployer');
  await box.waitFor();
  await box.focus();
  await page.keyboard.press('Space');
  await box.and(page.locator(':checked')).waitFor();
  const menu = button(page, 'Role actions');
  await menu.focus();
  await page.keyboard.press('Enter');
  await focusComesTo(page, menuItem(page, 'Delete'), 'the menu');
  await page.keyboard.press('Enter');
  const opened = dialog(page, 'Delete deployer?');
  await opened.waitFor();
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden' });
  await focusComesTo(page, menu, 'the menu');
  assert.ok(await box.isChecked());
}
