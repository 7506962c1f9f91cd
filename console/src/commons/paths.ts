/** Where the console is on its server. */
export const base = '/console';

/** The address of a page, for links that a browser may open in another tab. */
export function consoleHref(to: string): string {
  return `${base}${to.startsWith('/') ? to : `/${to}`}`;
}

export const paths = {
  home: '/',
  roles: '/roles',
  createRole: '/roles/create',
  role: (roleName: string) => `/roles/details/${encodeURIComponent(roleName)}`,
  users: '/users',
  createUser: '/users/create',
  user: (userName: string) => `/users/details/${encodeURIComponent(userName)}`,
  groups: '/groups',
  group: (groupName: string) => `/groups/details/${encodeURIComponent(groupName)}`,
  policies: '/policies',
  createPolicy: '/policies/create',
  policy: (arn: string) => `/policies/details/${encodeURIComponent(arn)}`,
  identityProviders: '/identity-providers',
  createIdentityProvider: '/identity-providers/create',
  identityProvider: (arn: string) => `/identity-providers/details/${encodeURIComponent(arn)}`,
  events: '/events',
  operatorAccounts: '/operator/accounts',
  operatorServices: '/operator/services',
  registerService: '/operator/services/register',
  operatorService: (service: string) => `/operator/services/details/${encodeURIComponent(service)}`,
  services: '/services',
  service: (servicePrincipal: string) => `/services/details/${encodeURIComponent(servicePrincipal)}`,
  templateApprovals: '/template-approvals',
  templateApproval: (servicePrincipal: string) => `/template-approvals/details/${encodeURIComponent(servicePrincipal)}`,
  simulator: '/simulator',
  accountSettings: '/account-settings',
  switchRole: '/switch-role',
} as const;
