import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { BoundaryPanel } from '../../principals/boundary-panel';
import { PermissionsPanel } from '../../principals/permissions-panel';
import { boundedRole, rolePolicies } from '../../principals/role-policies';
import { LinkedPermissions } from './linked-permissions';
import type { RoleTabProps } from './role-tabs';

/** What a role may do. */
export function PermissionsTab(props: RoleTabProps) {
  const { role, service } = props;
  return service === undefined ? <OwnPermissions {...props} /> : <LinkedPermissions roleName={role.RoleName ?? ''} service={service} />;
}

function OwnPermissions({ role, onChanged }: RoleTabProps) {
  const { RoleName = '' } = role;
  return (
    <SpaceBetween size="l">
      <PermissionsPanel holder={useMemo(() => rolePolicies(RoleName), [RoleName])} />
      <BoundaryPanel bounded={useMemo(() => boundedRole(role), [role])} onChanged={onChanged} />
    </SpaceBetween>
  );
}
