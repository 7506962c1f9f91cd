// Documents as people write them: what the server finds in a policy, its versions, and the statements that decide a simulation.

import assert from 'node:assert/strict';
import { confirm, openTab } from './actions.mjs';
import { makeAdministrator } from './account.mjs';
import { consoleUrl, inBrowser, shoot } from './browser.mjs';
import { button, field, heading, list, option, region, text, textbox } from './find.mjs';
import { isIn, signIn } from './sign-in-page.mjs';

await makeAdministrator('ada');

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await createsAPolicyWithoutFindings(page);
  await keepsVersions(page);
  await marksWhatDecided(page);
});

async function createsAPolicyWithoutFindings(page) {
  await page.goto(`${consoleUrl}/policies/create`);
  await field(page, 'Policy name').fill('ReadLogs');
  const editor = textbox(page, 'Policy document');
  await editor.fill(policy('logs:GetLogEvent'));
  await text(list(page, 'Findings in the policy document'), 'UnknownAction').waitFor();
  await text(page, /^1 error, \d+ warnings?$/).waitFor();
  await shoot(page, 'policy-findings');
  // By keyboard alone: Tab leaves the editor and comes to what was found, first that the statement never matches, then why.
  await editor.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const selected = await editor.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, '"logs:GetLogEvent"');
  await page.setViewportSize({ width: 400, height: 900 });
  await shoot(page, 'policy-findings-narrow');
  await page.setViewportSize({ width: 1280, height: 900 });
  await editor.fill(policy('logs:GetLogEvents'));
  await text(page, 'No findings').waitFor();
  await button(page, 'Create policy').click();
  await heading(page, 'ReadLogs', 1).waitFor();
}

async function keepsVersions(page) {
  await button(page, 'Edit').click();
  await textbox(page, 'Policy document').fill(policy('logs:FilterLogEvents'));
  await button(page, 'Save as new version').click();
  await text(page, 'Version v2 was saved.').waitFor();
  await openTab(page, 'Versions');
  await text(page, 'v2 (default)').waitFor();
  await page.locator('ins', { hasText: 'logs:FilterLogEvents' }).waitFor();
  await shoot(page, 'policy-versions-diff');
  await button(page, 'Set as default: v1').click();
  await text(page, 'v1 (default)').waitFor();
  await button(page, 'Delete v2').click();
  await confirm(page, 'Delete version v2?', 'Yes, delete');
  await button(page, 'Delete v2').waitFor({ state: 'detached' });
  await text(page, 'v1 (default)').waitFor();
}

async function marksWhatDecided(page) {
  await page.goto(`${consoleUrl}/simulator`);
  await button(page, /^Principal/).click();
  await option(page, /\bada\b/).click();
  await field(page, 'Actions').fill('iam:GetRole');
  await button(page, 'Simulate').click();
  await text(page, 'Allowed').waitFor();
  const document = region(page, 'Document of AdministratorAccess');
  assert.deepEqual(JSON.parse(await document.locator('mark').innerText()), { Effect: 'Allow', Action: '*', Resource: '*' });
  await document.scrollIntoViewIfNeeded();
  await shoot(page, 'simulator-decided');
}

function policy(action) {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] }, null, 2);
}
