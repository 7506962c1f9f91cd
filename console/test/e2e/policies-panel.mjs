// What the pages of users, groups and roles share: the policies that somebody has, and the boundary.

import assert from 'node:assert/strict';
import { confirm } from './actions.mjs';
import { button, checkbox, dialog, field, link, literally, radio, text, textbox } from './find.mjs';

/** A document that permits one action. */
export function permit(action) {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
}

export async function attachPolicy(page, policyName) {
  await button(page, 'Attach policies').click();
  const asking = dialog(page, /^Attach policies to/);
  await field(asking, 'Search policies').fill(policyName);
  await checkbox(asking, `Select ${policyName}`).check();
  await confirm(page, /^Attach policies to/, 'Attach policies');
  await button(page, `Detach ${policyName}`).waitFor();
}

export async function detachPolicy(page, policyName) {
  await button(page, `Detach ${policyName}`).click();
  await text(page, /The policy itself stays, and can be attached again\.$/).waitFor();
  await confirm(page, `Detach the policy ${policyName}?`, 'Yes, detach');
  await button(page, `Detach ${policyName}`).waitFor({ state: 'detached' });
}

/** Writes an inline policy, after two attempts that must not pass: one that is no JSON, and one that is no policy. */
export async function createInlinePolicy(page, policyName, document) {
  await button(page, 'Create inline policy').click();
  const asking = dialog(page, /^Create an inline policy for/);
  await field(asking, 'Policy name').fill(policyName);
  await textbox(asking, 'Policy document').fill('{');
  await text(asking, /^The document is not JSON/).waitFor();
  assert.ok(await button(asking, 'Save policy').isDisabled());
  await textbox(asking, 'Policy document').fill('{"Version":"2012-10-17","Statement":[{"Effect":"Maybe","Action":"*","Resource":"*"}]}');
  await button(asking, 'Save policy').click();
  await text(asking, /\(MalformedPolicyDocument; request /).waitFor();
  await textbox(asking, 'Policy document').fill(document);
  await confirm(page, /^Create an inline policy for/, 'Save policy');
  await button(page, `Delete ${policyName}`).waitFor();
}

export async function editInlinePolicy(page, policyName, document) {
  await button(page, policyName).click();
  await button(page, `Edit ${policyName}`).click();
  await textbox(dialog(page, `Edit ${policyName}`), 'Policy document').fill(document);
  await confirm(page, `Edit ${policyName}`, 'Save policy');
}

export async function deleteInlinePolicy(page, policyName) {
  await button(page, `Delete ${policyName}`).click();
  await confirm(page, `Delete the policy ${policyName}?`, 'Yes, delete');
  await button(page, `Delete ${policyName}`).waitFor({ state: 'detached' });
}

/** Bounds a user or a role for the first time, or anew. */
export async function setBoundary(page, holder, policyName, opener = 'Set boundary') {
  await button(page, opener).click();
  const asking = dialog(page, `Permissions boundary of ${holder}`);
  await field(asking, 'Search policies').fill(policyName);
  await radio(asking, `Select ${policyName}`).check();
  await confirm(page, `Permissions boundary of ${holder}`, 'Set boundary');
  await link(page, new RegExp(`:policy/${literally(policyName)}$`)).waitFor();
}

export async function removeBoundary(page, holder) {
  await button(page, 'Remove boundary').click();
  await confirm(page, `Remove the boundary of ${holder}?`, 'Yes, remove');
  await text(page, 'No boundary is set.').waitFor();
}
