// The sign-in page, as people use it.

import { consoleUrl } from './browser.mjs';
import { accountId, password as usualPassword } from './account.mjs';

/** Fills the form of IAM users in and sends it. */
export async function signIn(page, userName, { account = accountId, password = usualPassword } = {}) {
  await page.goto(`${consoleUrl}/sign-in`);
  await page.getByLabel('Account ID or alias').fill(account);
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await send(page);
}

export async function send(page) {
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function signOut(page, shownName) {
  await page.getByRole('button', { name: shownName }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('You have signed out.').waitFor();
}
