import { GetRoleCommand, type IAMClient, type Role } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { isAbort } from '../../commons/api-error';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { useServiceApi, type ServiceApi } from '../../commons/use-service-api';
import { activeAccountId } from '../../session/types';
import { useSession } from '../../session/use-session';
import { forecastText, forecastTrouble, readForecast } from '../linked-usage';
import { lastActivity, linkedService } from '../role-text';

export interface RoleToDelete {
  readonly name: string;
  readonly service: string | undefined;
  readonly activity: string;
  /** How its deletion would end now. */
  readonly forecast: string;
}

/** The roles with their last use, which the list of roles does not have, and what their deletion would meet. */
export function useRolesInFull(roles: readonly Role[]): readonly RoleToDelete[] {
  const iam = useIam();
  const api = useServiceApi();
  const accountId = activeAccountId(useSession());
  const loaded = useLoaded(
    useCallback(
      (signal) =>
        Promise.all(roles.map(async (role) => ({ ...(await inFull(iam, role, signal)), forecast: await forecast(api, accountId, role, signal) }))),
      [iam, api, accountId, roles],
    ),
  );
  return loaded.status === 'ready' ? loaded.value : roles.map((role) => show(role, loaded.status === 'loading' ? 'Loading' : 'Not known'));
}

// A forecast that cannot be had keeps nobody from the deletion, which asks again.
async function forecast(api: ServiceApi, accountId: string, role: Role, signal: AbortSignal): Promise<string> {
  if (linkedService(role) === undefined) {
    return '-';
  }

  try {
    return forecastText(await readForecast(api, accountId, role.RoleName ?? '', signal));
  } catch (thrown) {
    if (isAbort(thrown)) {
      throw thrown;
    }

    return forecastTrouble(thrown);
  }
}

async function inFull(iam: IAMClient, role: Role, signal: AbortSignal): Promise<RoleToDelete> {
  const { Role: full } = await iam.send(new GetRoleCommand({ RoleName: role.RoleName }), { abortSignal: signal });
  return show(full ?? role, lastActivity(full ?? role, Date.now()));
}

function show(role: Role, activity: string): RoleToDelete {
  return {
    name: role.RoleName ?? '',
    service: linkedService(role),
    forecast: '',
    activity: activity === '-' ? 'None recorded' : `${activity}${role.RoleLastUsed?.Region ? ` (${role.RoleLastUsed.Region})` : ''}`,
  };
}
