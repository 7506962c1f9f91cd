// Every dialog and every step of the wizard: opened by keyboard, no fault in it, left by Escape to where it was opened.

import assert from 'node:assert/strict';
import { AttachRolePolicyCommand, PutRolePolicyCommand, PutUserPermissionsBoundaryCommand } from '@aws-sdk/client-iam';
import { accountId, iam, makeAdministrator, makeLinkedRole, makeMember, makePolicy, makeProvider, makeRole, registerService, stateUsage } from './account.mjs';
import { consoleUrl, inBrowser, required } from './browser.mjs';
import { focused, isFocused, press } from './keyboard.mjs';
import { faultsOf, looks } from './looks.mjs';
import { permit } from './policies-panel.mjs';
import { signIn } from './sign-in-page.mjs';

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
  { name: 'delete-roles', path: '/roles', chosen: ['deployer', linked], button: 'Role actions', item: 'Delete', title: 'Delete 2 roles?' },
  { name: 'roles-preferences', path: '/roles', button: 'Preferences', title: 'Preferences' },
  { name: 'delete-role', path: role, button: 'Delete', title: 'Delete deployer?' },
  { name: 'attach-policies', path: role, button: 'Attach policies', title: 'Attach policies to deployer' },
  { name: 'detach-policy', path: role, button: 'Detach ReadLogs', title: 'Detach the policy ReadLogs?' },
  { name: 'create-inline-policy', path: role, button: 'Create inline policy', title: 'Create an inline policy for deployer' },
  { name: 'delete-inline-policy', path: role, button: 'Delete Speak', title: 'Delete the policy Speak?' },
  { name: 'set-boundary', path: role, button: 'Set boundary', title: 'Permissions boundary of deployer' },
  { name: 'revoke-sessions', path: `${role}?tab=revoke`, button: 'Revoke active sessions', title: 'Revoke the active sessions of deployer?' },
  { name: 'delete-users', path: '/users', chosen: ['ada', 'grace'], button: 'Delete', title: 'Delete 2 users?' },
  { name: 'delete-user', path: grace, button: 'Delete', title: 'Delete grace?' },
  { name: 'remove-boundary', path: grace, button: 'Remove boundary', title: 'Remove the boundary of grace?' },
  { name: 'add-to-groups', path: `${grace}?tab=groups`, button: 'Add to groups', title: 'Add grace to groups' },
  { name: 'remove-from-groups', path: `${grace}?tab=groups`, chosen: ['readers'], button: 'Remove from groups', title: 'Remove grace from readers?' },
  { name: 'set-password', path: `${grace}?tab=credentials`, button: 'Set password', title: 'Set the password of grace' },
  { name: 'assign-mfa', path: `${grace}?tab=credentials`, button: 'Assign MFA device', title: 'Assign an MFA device to grace' },
  { name: 'create-access-key', path: `${grace}?tab=credentials`, button: 'Create access key', title: 'The access key was created' },
  { name: 'delete-access-key', path: `${grace}?tab=credentials`, button: /^Delete AKIA/, title: /^Delete the access key AKIA/ },
  { name: 'advisor-actions', path: '/users/details/ada?tab=advisor', button: /^View \d+ actions of .*Identity and Access Management/, title: /^Actions of / },
  { name: 'create-group', path: '/groups', button: 'Create group', title: 'Create group' },
  { name: 'delete-group', path: '/groups', chosen: ['readers'], button: 'Delete', title: 'Delete the group readers?' },
  { name: 'add-members', path: '/groups/details/readers', button: 'Add users', title: 'Add users to readers' },
  { name: 'remove-members', path: '/groups/details/readers', chosen: ['grace'], button: 'Remove users', title: 'Remove grace from readers?' },
  { name: 'delete-policy', path: ofPolicy, button: 'Delete', title: 'Delete the policy ReadLogs?' },
  { name: 'delete-version', path: `${ofPolicy}?tab=versions`, button: 'Delete v1', title: 'Delete version v1?' },
  { name: 'delete-provider', path: '/identity-providers', chosen: [provider], button: 'Delete', title: /^Delete the identity provider/ },
  { name: 'remove-audience', path: ofProvider, button: 'Remove app', title: 'Remove the audience app?' },
  { name: 'event', path: '/events', button: /^Show the event /, title: /, \d{4}, \d\d:\d\d:\d\d / },
];

const operatorDialogs = [
  { name: 'create-account', path: '/operator/accounts', button: 'Create account', title: 'Create account' },
  { name: 'delete-account', path: '/operator/accounts', chosen: [accountId], button: 'Delete', title: `Delete the account ${accountId}?` },
  { name: 'remove-service', path: ofService, button: 'Remove service', title: 'Remove the service ledger.example.com?' },
  { name: 'issue-key', path: `${ofService}?tab=keys`, button: 'Issue access key', title: 'Access key issued' },
  { name: 'revoke-key', path: `${ofService}?tab=keys`, button: /^Revoke / },
];

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await openEach(page, dialogs);
  await setsUpAnMfaDevice(page);
  await tellsWhyADeletionFailed(page);
  await stepsThroughTheWizard(page);
  await page.goto(`${consoleUrl}/operator/accounts`);
  await page.getByLabel('Operator token').fill(required('REEVE_OPERATOR_TOKEN'));
  await page.getByRole('button', { name: 'Sign in as operator' }).press('Enter');
  await page.getByRole('heading', { name: 'Accounts' }).waitFor();
  await openEach(page, operatorDialogs);
}, looks[look]);

assert.equal(faults.length, 0, `There is something wrong with\n${faults.join('\n')}`);

async function openEach(page, some) {
  for (const { name, path, chosen = [], button, item, title } of some) {
    await page.goto(`${consoleUrl}${path}`);
    for (const one of chosen) {
      await page.getByRole('checkbox', { name: `Select ${one}`, exact: true }).or(page.getByRole('radio', { name: `Select ${one}`, exact: true })).press('Space');
    }

    const opener = page.getByRole('button', { name: button, exact: true }).first();
    await press(opener);
    if (item !== undefined) {
      await press(page.getByRole('menuitem', { name: item }));
    }

    await lookAt(page, name, page.getByRole('dialog', title === undefined ? {} : { name: title }), opener);
  }
}

/** Looks at a dialog that was opened, and leaves it. */
async function lookAt(page, name, dialog, opener) {
  await dialog.waitFor();
  await dialog.getByText(/^(Loading|Checking)/).first().waitFor({ state: 'detached' });
  assert.ok(await isFocused(dialog), `${name} does not take the focus: it is on ${await focused(page)}`);
  faults.push(...(await faultsOf(page, `dialog-${name}-${look}`)));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await isFocused(opener), `${name} does not give the focus back: it is on ${await focused(page)}`);
}

async function setsUpAnMfaDevice(page) {
  await page.goto(`${consoleUrl}${grace}?tab=credentials`);
  const opener = page.getByRole('button', { name: 'Assign MFA device' });
  await press(opener);
  // Enter in the field goes on, as in every form.
  await page.getByRole('dialog').getByLabel('Device name').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Set up the device of grace' });
  await dialog.getByRole('img').waitFor();
  faults.push(...(await faultsOf(page, `dialog-set-up-mfa-${look}`)));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

async function tellsWhyADeletionFailed(page) {
  await stateUsage(linked, [
    { region: 'eu-west-1', resources: ['arn:aws:lex:eu-west-1:123456789012:bot/order-flowers', 'arn:aws:lex:eu-west-1:123456789012:bot/book-trip'] },
    { region: 'us-east-1', resources: [] },
  ]);
  await page.goto(`${consoleUrl}/roles/details/${linked}`);
  await press(page.getByRole('button', { name: 'Delete', exact: true }));
  await page.getByRole('dialog').getByText(/^Cannot be deleted now/).waitFor();
  await press(page.getByRole('button', { name: 'Yes, delete' }));
  const details = page.getByRole('button', { name: 'View details' });
  await details.waitFor();
  faults.push(...(await faultsOf(page, `notification-deletion-failed-${look}`)));
  await press(details);
  await lookAt(page, 'deletion-details', page.getByRole('dialog', { name: `Why ${linked} was not deleted` }), details);
  const resources = page.getByRole('button', { name: 'View resources' });
  await press(resources);
  await lookAt(page, 'deletion-resources', page.getByRole('dialog', { name: `Resources that use ${linked}` }), resources);
  await page.goto(`${consoleUrl}/roles/details/${linked}?tab=usage`);
  await page.getByText('The role cannot be deleted now.').waitFor();
  faults.push(...(await faultsOf(page, `role-usage-used-${look}`, { fullPage: true })));
}

async function stepsThroughTheWizard(page) {
  const step = async (name) => faults.push(...(await faultsOf(page, `create-role-${name}-${look}`, { fullPage: true })));
  const next = () => press(page.getByRole('button', { name: 'Next', exact: true }));
  await page.goto(`${consoleUrl}/roles/create`);
  await next();
  await page.getByText('Choose a service.').waitFor();
  await step('service-missing');
  for (const kind of ['AWS account', 'Web identity', 'Custom trust policy']) {
    await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
    await page.getByText(/^(Loading|Checking)/).first().waitFor({ state: 'detached' });
    await step(kind.toLowerCase().replaceAll(' ', '-'));
  }

  await page.getByRole('radio', { name: /^AWS account/ }).check();
  await next();
  await page.getByLabel('Search policies').fill('IAMReadOnly');
  // Enter in the search searches, and does not go on.
  await page.getByLabel('Search policies').press('Enter');
  await page.getByRole('checkbox', { name: 'Select IAMReadOnlyAccess', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Use a permissions boundary' }).check();
  await page.getByRole('radio', { name: 'Select ReadLogs', exact: true }).check();
  await step('permissions');
  await next();
  await page.getByLabel('Role name').fill('auditor');
  await press(page.getByRole('button', { name: 'Add tag' }));
  await page.getByLabel('Key of tag 1').fill('team');
  await step('name');
  await next();
  await page.getByRole('button', { name: 'Create role' }).waitFor();
  await step('review');
}
