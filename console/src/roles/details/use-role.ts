import { GetRoleCommand, type Role } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ApiError } from '../../commons/api-error';
import type { Loaded } from '../../commons/loaded';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';

/** One role, with its last use and tags. */
export function useRole(roleName: string): Loaded<Role> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (signal) => {
        const { Role: role, $metadata } = await iam.send(new GetRoleCommand({ RoleName: roleName }), { abortSignal: signal });
        if (!role) {
          throw new ApiError('Failure', 'GetRole answered without a role.', $metadata.requestId);
        }

        return role;
      },
      [iam, roleName],
    ),
  );
}
