import type { ComponentType } from 'react';

/** A page: where it is, and the module that shows it, loaded when somebody goes there. */
export interface PageRoute {
  readonly path: string;
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
  /** Its line in the side navigation; pages that others lead to have none. */
  readonly navigation?: { readonly section: string; readonly text: string };
}

/** Every page, a line each. */
export const routes: readonly PageRoute[] = [
  { path: '/roles', load: () => import('../roles/list'), navigation: { section: 'Access management', text: 'Roles' } },
  { path: '/roles/create', load: () => import('../roles/create') },
  { path: '/roles/details/:roleName', load: () => import('../roles/details') },
  { path: '/users', load: () => import('../users/list'), navigation: { section: 'Access management', text: 'Users' } },
  { path: '/users/create', load: () => import('../users/create') },
  { path: '/users/details/:userName', load: () => import('../users/details') },
  { path: '/groups', load: () => import('../groups/list'), navigation: { section: 'Access management', text: 'User groups' } },
  { path: '/groups/details/:groupName', load: () => import('../groups/details') },
  { path: '/policies', load: () => import('../policies/list'), navigation: { section: 'Access management', text: 'Policies' } },
  { path: '/policies/create', load: () => import('../policies/create') },
  { path: '/policies/details/:policyArn', load: () => import('../policies/details') },
  {
    path: '/identity-providers',
    load: () => import('../identity-providers/list'),
    navigation: { section: 'Access management', text: 'Identity providers' },
  },
  { path: '/identity-providers/create', load: () => import('../identity-providers/create') },
  { path: '/identity-providers/details/:providerArn', load: () => import('../identity-providers/details') },
  { path: '/services', load: () => import('../services'), navigation: { section: 'Access management', text: 'Services' } },
  { path: '/services/details/:servicePrincipal', load: () => import('../services/details') },
  {
    path: '/template-approvals',
    load: () => import('../approvals/list'),
    navigation: { section: 'Access management', text: 'Template approvals' },
  },
  { path: '/template-approvals/details/:servicePrincipal', load: () => import('../approvals/review') },
  { path: '/simulator', load: () => import('../simulator'), navigation: { section: 'Audit', text: 'Policy simulator' } },
  { path: '/account-settings', load: () => import('../account-settings'), navigation: { section: 'Access management', text: 'Account settings' } },
  { path: '/events', load: () => import('../events'), navigation: { section: 'Audit', text: 'Events' } },
  { path: '/operator/accounts', load: () => import('../operator/accounts'), navigation: { section: 'Operator', text: 'Accounts' } },
  { path: '/operator/services', load: () => import('../operator/services'), navigation: { section: 'Operator', text: 'Linked services' } },
  { path: '/operator/services/register', load: () => import('../operator/service/register') },
  { path: '/operator/services/details/:service', load: () => import('../operator/service') },
  { path: '/switch-role', load: () => import('../session/switch-role-page') },
];

/** Where the console begins. */
export const homePath = '/roles';
