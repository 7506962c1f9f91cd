// What only the operator sees: the accounts, the linked services, and which of AWS's are hidden.

import assert from 'node:assert/strict';
import { confirm, isTold, openList, openTab } from './actions.mjs';
import { makeAdministrator, operate } from './account.mjs';
import { consoleUrl, inBrowser, required, shoot } from './browser.mjs';
import { button, checkbox, dialog, field, heading, list, listHeading, menuItem, radio, rowHeader, rowWith, text, textbox, topmost } from './find.mjs';
import { isIn, signIn } from './sign-in-page.mjs';

const service = 'ledger.example.com';
const account = '111122223333';
const token = required('REEVE_OPERATOR_TOKEN');

await makeAdministrator('ada');

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await refusesAnotherToken(page);
  await managesAccounts(page);
  await registersAService(page);
  await issuesKeys(page);
  await setsFaults(page);
  await hidesAServiceOfAws(page);
  await removesTheService(page);
});

async function refusesAnotherToken(page) {
  await page.goto(`${consoleUrl}/operator/accounts`);
  await field(page, 'Operator token').fill('wrong');
  await button(page, 'Sign in as operator').click();
  await text(page, /^This is not the operator token of this server\./).waitFor();
  await shoot(page, 'operator-sign-in');
  await field(page, 'Operator token').fill(token);
  await button(page, 'Sign in as operator').click();
  await listHeading(page, 'Accounts').waitFor();
  // In this tab only, and nowhere that outlives it.
  assert.ok(await page.evaluate((secret) => !JSON.stringify({ ...localStorage }).includes(secret) && !document.cookie.includes(secret), token));
}

async function managesAccounts(page) {
  await button(page, 'Create account').click();
  const asking = dialog(page, 'Create account');
  await field(asking, 'Account ID - optional').fill(account);
  await field(asking, 'Alias - optional').fill('Blue');
  await button(asking, 'Create account').click();
  await text(asking, /\(\w+; request [0-9a-f-]{36}\)$/).waitFor();
  await field(asking, 'Alias - optional').fill('blue');
  await button(asking, 'Create account').click();
  await confirm(page, `The account ${account} was created`, 'Done');
  await rowHeader(page, account).waitFor();
  await shoot(page, 'operator-accounts');
  await radio(page, `Select ${account}`).check();
  await asksForApprovals(page);
  await button(page, 'Delete').click();
  const deleting = dialog(page, `Delete the account ${account}?`);
  assert.ok(await button(deleting, 'Delete account').isDisabled());
  await field(deleting, `To confirm, type ${account}`).fill(account);
  await confirm(page, `Delete the account ${account}?`, 'Delete account');
  await isTold(page, `The account ${account} was deleted.`);
  await rowHeader(page, account).waitFor({ state: 'detached' });
}

async function asksForApprovals(page) {
  const isRequired = async () => (await operate('GET', `accounts/${account}/template-approval`)).isRequired;
  await button(page, 'Template approvals').click();
  const asking = dialog(page, `Template approvals of ${account}`);
  await checkbox(asking, 'The account approves new versions').check();
  await confirm(page, `Template approvals of ${account}`, 'Save');
  await isTold(page, `The account ${account} approves new versions of templates.`);
  assert.equal(await isRequired(), true);
  await button(page, 'Template approvals').click();
  await checkbox(asking, 'The account approves new versions').uncheck();
  await confirm(page, `Template approvals of ${account}`, 'Save');
  await isTold(page, `The roles of ${account} follow new versions of templates at once.`);
  assert.equal(await isRequired(), false);
}

async function registersAService(page) {
  await page.goto(`${consoleUrl}/operator/services/register`);
  const editor = textbox(page, 'Manifest');
  const manifest = await editor.inputValue();
  await editor.fill(manifest.replace('Effect: Allow', 'Effect: Perhaps'));
  await button(page, 'Review changes').click();
  await text(page, 'The manifest is refused').waitFor();
  await topmost(button(list(page, 'Findings in the manifest'), /^Line \d+, column \d+$/)).waitFor();
  await shoot(page, 'manifest-faults');
  assert.ok(await button(page, 'Apply manifest').isDisabled());
  await editor.fill(manifest);
  await button(page, 'Review changes').click();
  await text(page, 'The service would be registered').waitFor();
  await button(page, 'Apply manifest').click();
  await heading(page, service, 1).waitFor();
  await isTold(page, `The manifest of ${service} was applied.`);
  await editor.fill((await editor.inputValue()).replace('sns:Publish', 'sns:*'));
  await button(page, 'Review changes').click();
  await list(page, 'Gained').waitFor();
  await shoot(page, 'manifest-difference');
  await button(page, 'Apply manifest').click();
  await isTold(page, `The manifest of ${service} was applied.`);
  assert.equal((await operate('GET', `services/${service}`)).version, 2);
}

async function issuesKeys(page) {
  const ids = async () => (await operate('GET', `services/${service}/access-key`)).accessKeys.map(({ accessKeyId }) => accessKeyId);
  await openTab(page, 'Access keys');
  await text(page, 'The service has no access key.').waitFor();
  for (const name of ['Issue access key', 'Rotate']) {
    await button(page, name).click();
    await text(dialog(page, 'Access key issued'), /^The secret is shown this once\./).waitFor();
    await confirm(page, 'Access key issued', 'Done');
  }

  const [older, newer] = await ids();
  await button(page, `Revoke ${newer}`).waitFor();
  await button(page, `Revoke ${older}`).click();
  await confirm(page, `Revoke the access key ${older}?`, 'Yes, revoke');
  await button(page, `Revoke ${older}`).waitFor({ state: 'detached' });
  assert.deepEqual(await ids(), [newer]);
  await shoot(page, 'operator-keys');
}

async function setsFaults(page) {
  const slow = async () => (await operate('GET', `services/${service}/faults`)).slowSeconds;
  await openTab(page, 'Faults');
  await field(page, 'Slow').fill('5');
  await button(page, 'Set faults').click();
  await isTold(page, 'The faults were set.');
  assert.equal(await slow(), 5);
  await button(page, 'Lift faults').click();
  await isTold(page, 'The faults were lifted.');
  assert.equal(await slow(), 0);
}

async function hidesAServiceOfAws(page) {
  const hidden = async () => await operate('GET', 'services/hidden');
  await openList(page, '/operator/services', 'Linked services', '\\d+\\+?');
  await text(page, service).waitFor();
  await checkbox(page, 'Select access-analyzer.amazonaws.com').check();
  await act(page, 'Hide');
  await confirm(page, 'Hide access-analyzer.amazonaws.com?', 'Yes, hide');
  await isTold(page, 'access-analyzer.amazonaws.com is hidden.');
  await text(rowWith(page, 'access-analyzer.amazonaws.com'), 'Hidden').waitFor();
  await shoot(page, 'operator-hidden');
  assert.deepEqual(await hidden(), { all: false, services: ['access-analyzer.amazonaws.com'] });
  await checkbox(page, 'Select access-analyzer.amazonaws.com').check();
  await act(page, 'Show');
  await isTold(page, 'access-analyzer.amazonaws.com is shown.');
  await text(rowWith(page, 'access-analyzer.amazonaws.com'), 'Shown').waitFor();
  assert.deepEqual(await hidden(), { all: false, services: [] });
  await act(page, 'Hide all of AWS');
  await confirm(page, 'Hide all services of AWS?', 'Yes, hide');
  await isTold(page, 'All services of AWS are hidden.');
  assert.equal((await hidden()).all, true);
  await act(page, 'Show all of AWS');
  await isTold(page, 'All services of AWS are shown.');
  assert.deepEqual(await hidden(), { all: false, services: [] });
}

async function act(page, name) {
  await button(page, 'Service actions').click();
  await menuItem(page, name).click();
}

async function removesTheService(page) {
  await page.goto(`${consoleUrl}/operator/services/details/${service}`);
  await button(page, 'Remove service').click();
  await confirm(page, `Remove the service ${service}?`, 'Yes, remove');
  await heading(page, /^Linked services/).waitFor();
  await button(page, 'Sign out as operator').click();
  await heading(page, 'Operator sign-in').waitFor();
}
