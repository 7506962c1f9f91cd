import { paginateListGroups, paginateListUsers } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import type { Loaded } from '../commons/loaded';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';

const serverPage = 1000;

/** The names of the account's users. */
export function useUserNames(): Loaded<readonly string[]> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const names: string[] = [];
        for await (const { Users = [] } of paginateListUsers({ client: iam, pageSize: serverPage }, {}, { abortSignal })) {
          names.push(...Users.flatMap(({ UserName }) => UserName ?? []));
        }

        return names;
      },
      [iam],
    ),
  );
}

/** The names of the account's groups. */
export function useGroupNames(): Loaded<readonly string[]> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const names: string[] = [];
        for await (const { Groups = [] } of paginateListGroups({ client: iam, pageSize: serverPage }, {}, { abortSignal })) {
          names.push(...Groups.flatMap(({ GroupName }) => GroupName ?? []));
        }

        return names;
      },
      [iam],
    ),
  );
}
