// Every page: no fault that axe finds, in light and dark, wide and narrow; and how much the first visit loads.

import assert from 'node:assert/strict';
import { makeAdministrator, makeLinkedRole, makeMember, makePendingVersion, makePolicy, makeProvider, makeRole, makeSamlProvider } from './account.mjs';
import { consoleUrl, inBrowser, required } from './browser.mjs';
import { button, field, heading as title, listHeading, literally, topmost } from './find.mjs';
import { faultsOf, looks } from './looks.mjs';
import { isIn, signIn } from './sign-in-page.mjs';
import { settled } from './traffic.mjs';

const mostBytes = 400 * 1024;

await makeAdministrator('ada');
await makeRole('deployer');
const linked = await makeLinkedRole('lex.amazonaws.com');
await makeMember('grace', 'readers');
const provider = await makeProvider('idp.example.com');
const samlProvider = await makeSamlProvider('corp');
const service = await makePendingVersion();
const policy = await makePolicy('ReadLogs', ['logs:GetLogEvents', 'logs:FilterLogEvents']);

const pages = [
  { name: 'roles', path: '/roles', heading: 'Roles' },
  { name: 'role', path: '/roles/details/deployer', heading: 'deployer' },
  { name: 'role-linked', path: `/roles/details/${linked}`, heading: linked },
  { name: 'role-trust', path: '/roles/details/deployer?tab=trust', heading: 'deployer' },
  { name: 'role-tags', path: '/roles/details/deployer?tab=tags', heading: 'deployer' },
  { name: 'role-revoke', path: '/roles/details/deployer?tab=revoke', heading: 'deployer' },
  { name: 'role-advisor', path: '/roles/details/deployer?tab=advisor', heading: 'deployer' },
  { name: 'role-usage', path: `/roles/details/${linked}?tab=usage`, heading: linked },
  { name: 'create-role', path: '/roles/create', heading: 'Select trusted entity' },
  { name: 'users', path: '/users', heading: 'Users' },
  { name: 'create-user', path: '/users/create', heading: 'Create user' },
  { name: 'user', path: '/users/details/ada', heading: 'ada' },
  { name: 'user-groups', path: '/users/details/grace?tab=groups', heading: 'grace' },
  { name: 'user-credentials', path: '/users/details/grace?tab=credentials', heading: 'grace' },
  { name: 'user-tags', path: '/users/details/grace?tab=tags', heading: 'grace' },
  { name: 'user-advisor', path: '/users/details/ada?tab=advisor', heading: 'ada' },
  { name: 'groups', path: '/groups', heading: 'User groups' },
  { name: 'group', path: '/groups/details/readers', heading: 'readers' },
  { name: 'group-permissions', path: '/groups/details/readers?tab=permissions', heading: 'readers' },
  { name: 'group-advisor', path: '/groups/details/readers?tab=advisor', heading: 'readers' },
  { name: 'policies', path: '/policies', heading: 'Policies' },
  { name: 'create-policy', path: '/policies/create', heading: 'Create policy' },
  { name: 'policy', path: `/policies/details/${encodeURIComponent(policy)}`, heading: 'ReadLogs' },
  { name: 'policy-versions', path: `/policies/details/${encodeURIComponent(policy)}?tab=versions`, heading: 'ReadLogs' },
  { name: 'policy-entities', path: `/policies/details/${encodeURIComponent(policy)}?tab=entities`, heading: 'ReadLogs' },
  { name: 'services', path: '/services', heading: 'Services that work with IAM' },
  { name: 'service', path: '/services/details/elasticbeanstalk.amazonaws.com', heading: 'elasticbeanstalk.amazonaws.com' },
  { name: 'service-registered', path: `/services/details/${service}`, heading: service },
  { name: 'template-approvals', path: '/template-approvals', heading: 'Pending versions' },
  { name: 'template-approval', path: `/template-approvals/details/${service}`, heading: service },
  { name: 'account-settings', path: '/account-settings', heading: 'Account settings' },
  { name: 'simulator', path: '/simulator', heading: 'Policy simulator' },
  { name: 'identity-providers', path: '/identity-providers', heading: 'Identity providers' },
  { name: 'create-identity-provider', path: '/identity-providers/create', heading: 'Add identity provider' },
  { name: 'identity-provider', path: `/identity-providers/details/${encodeURIComponent(provider)}`, heading: 'idp.example.com' },
  { name: 'identity-provider-thumbprints', path: `/identity-providers/details/${encodeURIComponent(provider)}?tab=thumbprints`, heading: 'idp.example.com' },
  { name: 'identity-provider-tags', path: `/identity-providers/details/${encodeURIComponent(provider)}?tab=tags`, heading: 'idp.example.com' },
  { name: 'identity-provider-saml', path: `/identity-providers/details/${encodeURIComponent(samlProvider)}`, heading: 'corp' },
  { name: 'operator-sign-in', path: '/operator/accounts', heading: 'Operator sign-in' },
  { name: 'events', path: '/events', heading: 'Events' },
  { name: 'switch-role', path: '/switch-role', heading: 'Switch role' },
  { name: 'not-found', path: '/nowhere', heading: 'Page not found' },
];

const operatorPages = [
  { name: 'operator-accounts', path: '/operator/accounts', heading: 'Accounts' },
  { name: 'operator-services', path: '/operator/services', heading: 'Linked services' },
  { name: 'operator-register', path: '/operator/services/register', heading: 'Register service' },
  { name: 'operator-service', path: '/operator/services/details/lex.amazonaws.com', heading: 'lex.amazonaws.com' },
  { name: 'operator-keys', path: '/operator/services/details/lex.amazonaws.com?tab=keys', heading: 'lex.amazonaws.com' },
  { name: 'operator-service-registered', path: `/operator/services/details/${service}`, heading: service },
  { name: 'operator-faults', path: '/operator/services/details/lex.amazonaws.com?tab=faults', heading: 'lex.amazonaws.com' },
];

const [, , look = 'light'] = process.argv;
const faults = [];

if (look === 'light') {
  await firstVisitIsSmall();
}

await inBrowser(async (page) => {
  await page.goto(`${consoleUrl}/sign-in`);
  await title(page, 'Sign in to Reeve').waitFor();
  await check(page, `sign-in-${look}`);
  await signIn(page, 'ada');
  await isIn(page);
  await checkEach(page, pages);
  await page.goto(`${consoleUrl}/operator/accounts`);
  await field(page, 'Operator token').fill(required('REEVE_OPERATOR_TOKEN'));
  await button(page, 'Sign in as operator').click();
  await listHeading(page, 'Accounts').waitFor();
  await checkEach(page, operatorPages);
}, looks[look]);

// All at once: a run is long.
assert.equal(faults.length, 0, `There is something wrong with\n${faults.join('\n')}`);

async function checkEach(page, some) {
  for (const { name, path, heading } of some) {
    await page.goto(`${consoleUrl}${path}`);
    // Those of lists tell how long the lists are.
    await topmost(title(page, new RegExp(`^${literally(heading)}( \\(.*\\))?$`))).waitFor();
    await settled(page);
    await check(page, `${name}-${look}`);
  }
}

async function check(page, name) {
  faults.push(...(await faultsOf(page, name, { fullPage: true })));
}

async function firstVisitIsSmall() {
  await inBrowser(async (page) => {
    await page.goto(`${consoleUrl}/sign-in`);
    await button(page, 'Sign in').waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('reeve-usable').length > 0);
    const { bytes, interactive } = await page.evaluate(() => ({
      // What the page fetches ahead, once it can be used, is not its load.
      bytes: performance.getEntriesByType('resource')
        .filter(({ startTime }) => startTime < performance.getEntriesByName('reeve-usable')[0].startTime)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, performance.getEntriesByType('navigation')[0].encodedBodySize),
      interactive: Math.round(performance.getEntriesByName('reeve-usable')[0].startTime),
    }));
    console.log(`First visit: ${Math.round(bytes / 1024)} KB compressed, usable after ${interactive} ms.`);
    assert.ok(bytes > 0 && bytes < mostBytes, `The first visit loads ${bytes} bytes; at most ${mostBytes} are wanted.`);
  });
}
