// Documents as people write them: what the server finds in a policy, its versions, and the statements that decide a simulation.

import assert from 'node:assert/strict';
import { makeAdministrator } from './account.mjs';
import { consoleUrl, inBrowser, shoot } from './browser.mjs';
import { signIn } from './sign-in-page.mjs';

await makeAdministrator('ada');

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await createsAPolicyWithoutFindings(page);
  await keepsVersions(page);
  await marksWhatDecided(page);
});

async function createsAPolicyWithoutFindings(page) {
  await page.goto(`${consoleUrl}/policies/create`);
  await page.getByLabel('Policy name').fill('ReadLogs');
  const editor = page.getByRole('textbox', { name: 'Policy document' });
  await editor.fill(policy('logs:GetLogEvent'));
  const findings = page.getByRole('list', { name: 'Findings in the policy document' });
  await findings.getByText('UnknownAction').waitFor();
  await page.getByText(/^1 error, \d+ warnings?$/).waitFor();
  await shoot(page, 'policy-findings');
  await page.setViewportSize({ width: 400, height: 900 });
  await shoot(page, 'policy-findings-narrow');
  await page.setViewportSize({ width: 1280, height: 900 });
  // By keyboard alone: Tab leaves the editor and comes to what was found, first that the statement never matches, then why.
  await editor.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const selected = await editor.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, '"logs:GetLogEvent"');
  await editor.fill(policy('logs:GetLogEvents'));
  await page.getByText('No findings').waitFor();
  await page.getByRole('button', { name: 'Create policy' }).click();
  await page.getByRole('heading', { name: 'ReadLogs', level: 1 }).waitFor();
}

async function keepsVersions(page) {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Policy document' }).fill(policy('logs:FilterLogEvents'));
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await page.getByText('Version v2 was saved.').waitFor();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByText('v2 (default)', { exact: true }).waitFor();
  await page.locator('ins', { hasText: 'logs:FilterLogEvents' }).waitFor();
  await shoot(page, 'policy-versions-diff');
  await page.getByRole('button', { name: 'Set as default: v1' }).click();
  await page.getByText('v1 (default)', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Delete v2' }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await page.getByRole('button', { name: 'Delete v2' }).waitFor({ state: 'detached' });
}

async function marksWhatDecided(page) {
  await page.goto(`${consoleUrl}/simulator`);
  await page.getByRole('button', { name: /^Principal/ }).click();
  await page.getByRole('option', { name: /ada/ }).click();
  await page.getByLabel('Actions').fill('iam:GetRole');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByText('Allowed', { exact: true }).waitFor();
  const document = page.getByRole('region', { name: 'Document of AdministratorAccess' });
  assert.deepEqual(JSON.parse(await document.locator('mark').innerText()), { Effect: 'Allow', Action: '*', Resource: '*' });
  await document.scrollIntoViewIfNeeded();
  await shoot(page, 'simulator-decided');
}

function policy(action) {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] }, null, 2);
}
