import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { BoundaryPanel } from '../../principals/boundary-panel';
import { PermissionsPanel } from '../../principals/permissions-panel';
import { boundedUser, userPolicies } from '../../principals/user-policies';
import type { UserTabProps } from './index';

/** What a user may do, and the most that it may. */
export function PermissionsTab({ user, onChanged }: UserTabProps) {
  const { UserName = '' } = user;
  return (
    <SpaceBetween size="l">
      <PermissionsPanel holder={useMemo(() => userPolicies(UserName), [UserName])} />
      <BoundaryPanel bounded={useMemo(() => boundedUser(user), [user])} onChanged={onChanged} />
    </SpaceBetween>
  );
}
