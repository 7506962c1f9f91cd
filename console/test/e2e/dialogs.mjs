// Every dialog and every step of the wizard: opened by keyboard, no fault in it, left by Escape to where it was opened.

import assert from 'node:assert/strict';
import { AttachRolePolicyCommand, PutRolePolicyCommand, PutUserPermissionsBoundaryCommand } from '@aws-sdk/client-iam';
import { accountId, iam, makeAdministrator, makeLinkedRole, makeMember, makePolicy, makeProvider, makeRole, registerService, stateUsage } from './account.mjs';
import { consoleUrl, inBrowser, required } from './browser.mjs';
import { button, checkbox, dialog, field, image, listHeading, menuItem, radio, text, topmost } from './find.mjs';
import { focusComesTo, press } from './keyboard.mjs';
import { faultsOf, looks } from './looks.mjs';
import { permit } from './policies-panel.mjs';
import { isIn, signIn } from './sign-in-page.mjs';
import { settled } from './traffic.mjs';

const [, , look = 'light'] = process.argv;
const faults = [];

await makeAdministrator('ada');
await makeRole('deployer');
const linked = await makeLinkedRole('lex.amazonaws.com');
await makeMember('grace', 'readers');
const policy = await makePolicy('ReadLogs', ['logs:GetLogEvents', 'logs:FilterLogEvents']);
await iam.send(new AttachRolePolicyCommand({ RoleName: 'deployer', PolicyArn: policy }));
await iam.send(new PutRolePolicyCommand({ RoleName: 'deployer', PolicyName: 'Speak', PolicyDocument: permit('polly:SynthesizeSpeech') }));
await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: 'grace', PermissionsBoundary: policy }));
const provider = await makeProvider('idp.example.com');
await registerService({
  service: 'ledger.example.com',
  name: 'Example Ledger',
  prefix: 'ledger',
  roles: [{ name: 'ServiceRoleForLedger', policies: [{ name: 'LedgerPolicy', document: JSON.parse(permit('sns:Publish')) }] }],
});

const role = '/roles/details/deployer';
const grace = '/users/details/grace';
const ofPolicy = `/policies/details/${encodeURIComponent(policy)}`;
const ofProvider = `/identity-providers/details/${encodeURIComponent(provider)}`;
const ofService = '/operator/services/details/ledger.example.com';

// Where each is, what is chosen before, and the button that opens it; through a menu, the item too.
const dialogs = [
  { name: 'delete-roles', path: '/roles', chosen: ['deployer', linked], opener: 'Role actions', item: 'Delete', title: 'Delete 2 roles?' },
  { name: 'roles-preferences', path: '/roles', opener: 'Preferences', title: 'Preferences' },
  { name: 'delete-role', path: role, opener: 'Delete', title: 'Delete deployer?' },
  { name: 'attach-policies', path: role, opener: 'Attach policies', title: 'Attach policies to deployer' },
  { name: 'detach-policy', path: role, opener: 'Detach ReadLogs', title: 'Detach the policy ReadLogs?' },
  { name: 'create-inline-policy', path: role, opener: 'Create inline policy', title: 'Create an inline policy for deployer' },
  { name: 'delete-inline-policy', path: role, opener: 'Delete Speak', title: 'Delete the policy Speak?' },
  { name: 'set-boundary', path: role, opener: 'Set boundary', title: 'Permissions boundary of deployer' },
  { name: 'revoke-sessions', path: `${role}?tab=revoke`, opener: 'Revoke active sessions', title: 'Revoke the active sessions of deployer?' },
  { name: 'delete-users', path: '/users', chosen: ['ada', 'grace'], opener: 'Delete', title: 'Delete 2 users?' },
  { name: 'delete-user', path: grace, opener: 'Delete', title: 'Delete grace?' },
  { name: 'remove-boundary', path: grace, opener: 'Remove boundary', title: 'Remove the boundary of grace?' },
  { name: 'add-to-groups', path: `${grace}?tab=groups`, opener: 'Add to groups', title: 'Add grace to groups' },
  { name: 'remove-from-groups', path: `${grace}?tab=groups`, chosen: ['readers'], opener: 'Remove from groups', title: 'Remove grace from readers?' },
  { name: 'set-password', path: `${grace}?tab=credentials`, opener: 'Set password', title: 'Set the password of grace' },
  { name: 'assign-mfa', path: `${grace}?tab=credentials`, opener: 'Assign MFA device', title: 'Assign an MFA device to grace' },
  { name: 'create-access-key', path: `${grace}?tab=credentials`, opener: 'Create access key', title: 'The access key was created' },
  { name: 'delete-access-key', path: `${grace}?tab=credentials`, opener: /^Delete AKIA/, title: /^Delete the access key AKIA/ },
  { name: 'advisor-actions', path: '/users/details/ada?tab=advisor', opener: /^View \d+ actions of .*Identity and Access Management/, title: /^Actions of / },
  { name: 'create-group', path: '/groups', opener: 'Create group', title: 'Create group' },
  { name: 'delete-group', path: '/groups', chosen: ['readers'], opener: 'Delete', title: 'Delete the group readers?' },
  { name: 'add-members', path: '/groups/details/readers', opener: 'Add users', title: 'Add users to readers' },
  { name: 'remove-members', path: '/groups/details/readers', chosen: ['grace'], opener: 'Remove users', title: 'Remove grace from readers?' },
  { name: 'delete-policy', path: ofPolicy, opener: 'Delete', title: 'Delete the policy ReadLogs?' },
  { name: 'delete-version', path: `${ofPolicy}?tab=versions`, opener: 'Delete v1', title: 'Delete version v1?' },
  { name: 'delete-provider', path: '/identity-providers', chosen: [provider], opener: 'Delete', title: /^Delete the identity provider/ },
  { name: 'remove-audience', path: ofProvider, opener: 'Remove app', title: 'Remove the audience app?' },
  { name: 'event', path: '/events', opener: /^Show the event /, title: /, \d{4}, \d\d:\d\d:\d\d / },
];

const operatorDialogs = [
  { name: 'create-account', path: '/operator/accounts', opener: 'Create account', title: 'Create account' },
  { name: 'delete-account', path: '/operator/accounts', chosen: [accountId], opener: 'Delete', title: `Delete the account ${accountId}?` },
  { name: 'remove-service', path: ofService, opener: 'Remove service', title: 'Remove the service ledger.example.com?' },
  { name: 'issue-key', path: `${ofService}?tab=keys`, opener: 'Issue access key', title: 'Access key issued' },
  { name: 'revoke-key', path: `${ofService}?tab=keys`, opener: /^Revoke / },
];

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await openEach(page, dialogs);
  await setsUpAnMfaDevice(page);
  await tellsWhyADeletionFailed(page);
  await stepsThroughTheWizard(page);
  await page.goto(`${consoleUrl}/operator/accounts`);
  await field(page, 'Operator token').fill(required('REEVE_OPERATOR_TOKEN'));
  await button(page, 'Sign in as operator').press('Enter');
  await listHeading(page, 'Accounts').waitFor();
  await openEach(page, operatorDialogs);
}, looks[look]);

assert.equal(faults.length, 0, `There is something wrong with\n${faults.join('\n')}`);

async function openEach(page, some) {
  for (const { name, path, chosen = [], opener: opening, item, title } of some) {
    await page.goto(`${consoleUrl}${path}`);
    for (const one of chosen) {
      await checkbox(page, `Select ${one}`).or(radio(page, `Select ${one}`)).press('Space');
    }

    const opener = topmost(button(page, opening));
    await press(opener);
    if (item !== undefined) {
      await press(menuItem(page, item));
    }

    await lookAt(page, name, dialog(page, title), opener);
  }
}

/** Looks at a dialog that was opened, and leaves it. */
async function lookAt(page, name, opened, opener) {
  await opened.waitFor();
  await settled(page);
  await focusComesTo(page, opened, `the dialog ${name}`);
  faults.push(...(await faultsOf(page, `dialog-${name}-${look}`)));
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden' });
  await focusComesTo(page, opener, `what opened the dialog ${name}`);
}

async function setsUpAnMfaDevice(page) {
  await page.goto(`${consoleUrl}${grace}?tab=credentials`);
  const opener = button(page, 'Assign MFA device');
  await press(opener);
  // Enter in the field goes on, as in every form.
  await field(dialog(page), 'Device name').press('Enter');
  const opened = dialog(page, 'Set up the device of grace');
  await image(opened, 'QR code with the seed of the device').waitFor();
  faults.push(...(await faultsOf(page, `dialog-set-up-mfa-${look}`)));
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden' });
}

async function tellsWhyADeletionFailed(page) {
  await stateUsage(linked, [
    { region: 'eu-west-1', resources: ['arn:aws:lex:eu-west-1:123456789012:bot/order-flowers', 'arn:aws:lex:eu-west-1:123456789012:bot/book-trip'] },
    { region: 'us-east-1', resources: [] },
  ]);
  await page.goto(`${consoleUrl}/roles/details/${linked}`);
  await press(button(page, 'Delete'));
  await text(dialog(page), /^Cannot be deleted now/).waitFor();
  await press(button(page, 'Yes, delete'));
  const details = button(page, 'View details');
  await details.waitFor();
  faults.push(...(await faultsOf(page, `notification-deletion-failed-${look}`)));
  await press(details);
  await lookAt(page, 'deletion-details', dialog(page, `Why ${linked} was not deleted`), details);
  const resources = button(page, 'View resources');
  await press(resources);
  await lookAt(page, 'deletion-resources', dialog(page, `Resources that use ${linked}`), resources);
  await page.goto(`${consoleUrl}/roles/details/${linked}?tab=usage`);
  await text(page, 'The role cannot be deleted now.').waitFor();
  faults.push(...(await faultsOf(page, `role-usage-used-${look}`, { fullPage: true })));
}

async function stepsThroughTheWizard(page) {
  const step = async (name) => faults.push(...(await faultsOf(page, `create-role-${name}-${look}`, { fullPage: true })));
  const next = () => press(button(page, 'Next'));
  await page.goto(`${consoleUrl}/roles/create`);
  await next();
  await text(page, 'Choose a service.').waitFor();
  await step('service-missing');
  for (const kind of ['AWS account', 'Web identity', 'Custom trust policy']) {
    await radio(page, new RegExp(`^${kind}`)).check();
    await settled(page);
    await step(kind.toLowerCase().replaceAll(' ', '-'));
  }

  await radio(page, /^AWS account/).check();
  await next();
  await field(page, 'Search policies').fill('IAMReadOnly');
  // Enter in the search searches, and does not go on.
  await field(page, 'Search policies').press('Enter');
  await checkbox(page, 'Select IAMReadOnlyAccess').check();
  await checkbox(page, 'Use a permissions boundary').check();
  await radio(page, 'Select ReadLogs').check();
  await step('permissions');
  await next();
  await field(page, 'Role name').fill('auditor');
  await press(button(page, 'Add tag'));
  await field(page, 'Key of tag 1').fill('team');
  await step('name');
  await next();
  await button(page, 'Create role').waitFor();
  await step('review');
}
