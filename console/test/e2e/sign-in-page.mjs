// The sign-in page, as people use it.

import { accountId, password as usualPassword } from './account.mjs';
import { consoleUrl } from './browser.mjs';
import { button, field, listHeading, menuItem, text } from './find.mjs';

/** Fills the form of IAM users in and sends it. */
export async function signIn(page, userName, { account = accountId, password = usualPassword } = {}) {
  await page.goto(`${consoleUrl}/sign-in`);
  await field(page, 'Account ID or alias').fill(account);
  await field(page, 'User name').fill(userName);
  await field(page, 'Password').fill(password);
  await send(page);
}

export async function send(page) {
  await button(page, 'Sign in').click();
}

/** Waits for the page that a sign-in leads to. */
export async function isIn(page) {
  await listHeading(page, 'Roles').waitFor();
}

export async function signOut(page, shownName) {
  await button(page, shownName).click();
  await menuItem(page, 'Sign out').click();
  await text(page, 'You have signed out.').waitFor();
}
