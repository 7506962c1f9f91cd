import { GetRoleCommand, type IAMClient, type Role } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { lastActivity, linkedService } from '../role-text';

export interface RoleToDelete {
  readonly name: string;
  readonly service: string | undefined;
  readonly activity: string;
}

/** The roles with their last use, which the list of roles does not have. */
export function useRolesInFull(roles: readonly Role[]): readonly RoleToDelete[] {
  const iam = useIam();
  const loaded = useLoaded(useCallback((signal) => Promise.all(roles.map((role) => inFull(iam, role, signal))), [iam, roles]));
  return loaded.status === 'ready' ? loaded.value : roles.map((role) => show(role, loaded.status === 'loading' ? 'Loading' : 'Not known'));
}

async function inFull(iam: IAMClient, role: Role, signal: AbortSignal): Promise<RoleToDelete> {
  const { Role: full } = await iam.send(new GetRoleCommand({ RoleName: role.RoleName }), { abortSignal: signal });
  return show(full ?? role, lastActivity(full ?? role, Date.now()));
}

function show(role: Role, activity: string): RoleToDelete {
  return {
    name: role.RoleName ?? '',
    service: linkedService(role),
    activity: activity === '-' ? 'None recorded' : `${activity}${role.RoleLastUsed?.Region ? ` (${role.RoleLastUsed.Region})` : ''}`,
  };
}
