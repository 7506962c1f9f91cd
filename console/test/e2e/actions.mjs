// What people do on any page. Each waits until what it does is done, as far as the page shows it.

import { button, dialog, listHeading, option, tab, text, topmost } from './find.mjs';
import { consoleUrl } from './browser.mjs';

/** Confirms in the dialog of that name, and waits until it has gone: it stays while the server works, and where the server refuses. */
export async function confirm(page, name, submit) {
  await button(dialog(page, name), submit).click();
  await dialog(page, name).waitFor({ state: 'detached' });
}

/** Leaves the dialog of that name. */
export async function cancel(page, name) {
  await button(dialog(page, name), 'Cancel').click();
  await dialog(page, name).waitFor({ state: 'detached' });
}

/** Opens the tab of that name. */
export async function openTab(page, name) {
  await tab(page, name).click();
  await tab(page, name).and(page.locator('[aria-selected=true]')).waitFor();
}

/** Waits until the notifications tell something, and puts that away: told again, it is seen to be new. */
export async function isTold(page, said) {
  await text(page, said).waitFor();
  await topmost(button(page, 'Dismiss notification')).click();
  await text(page, said).waitFor({ state: 'detached' });
}

/** Goes to the page of a list, and waits until the list is there to its end. */
export async function openList(page, path, title, count) {
  await page.goto(`${consoleUrl}${path}`);
  await listHeading(page, title, count).waitFor();
}

/** Chooses names in the field of a dialog, and closes the list of them. */
export async function chooseNames(within, label, names) {
  const page = within.page();
  await button(within, new RegExp(`^${label}`)).click();
  for (const name of names) {
    await option(page, name).click();
    await button(within, `Remove ${name}`).waitFor();
  }

  await page.keyboard.press('Escape');
  await option(page, names[0]).waitFor({ state: 'hidden' });
}
