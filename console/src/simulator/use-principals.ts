import { paginateListGroups, paginateListRoles, paginateListUsers } from '@aws-sdk/client-iam';
import type { SelectProps } from '@cloudscape-design/components/select';
import { useCallback } from 'react';
import type { Loaded } from '../commons/loaded';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';

const pageSize = 1000;

/** The users, groups and roles of the account, to choose one from. */
export function usePrincipals(): Loaded<readonly SelectProps.OptionGroup[]> {
  const client = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const users: SelectProps.Option[] = [];
        for await (const { Users = [] } of paginateListUsers({ client, pageSize }, {}, { abortSignal })) {
          users.push(...Users.map(({ UserName, Arn }) => option(UserName, Arn)));
        }

        const groups: SelectProps.Option[] = [];
        for await (const { Groups = [] } of paginateListGroups({ client, pageSize }, {}, { abortSignal })) {
          groups.push(...Groups.map(({ GroupName, Arn }) => option(GroupName, Arn)));
        }

        const roles: SelectProps.Option[] = [];
        for await (const { Roles = [] } of paginateListRoles({ client, pageSize }, {}, { abortSignal })) {
          roles.push(...Roles.map(({ RoleName, Arn }) => option(RoleName, Arn)));
        }

        return [
          { label: 'Users', options: users },
          { label: 'User groups', options: groups },
          { label: 'Roles', options: roles },
        ].filter(({ options }) => options.length > 0);
      },
      [client],
    ),
  );
}

function option(name = '', arn = ''): SelectProps.Option {
  return { value: arn, label: name, description: arn };
}
