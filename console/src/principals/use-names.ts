import { ListGroupsCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useIam } from '../commons/use-iam';
import { usePagedList, type PagedList } from '../commons/use-paged-list';

const MaxItems = 100;

/** The names of the account's users, page by page. */
export function useUserNames(): PagedList<string> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, abortSignal) => {
        const { Users = [], IsTruncated, Marker } = await iam.send(new ListUsersCommand({ MaxItems, Marker: marker }), { abortSignal });
        return { items: Users.flatMap(({ UserName }) => UserName ?? []), marker: IsTruncated ? Marker : undefined };
      },
      [iam],
    ),
  );
}

/** The names of the account's groups, page by page. */
export function useGroupNames(): PagedList<string> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, abortSignal) => {
        const { Groups = [], IsTruncated, Marker } = await iam.send(new ListGroupsCommand({ MaxItems, Marker: marker }), { abortSignal });
        return { items: Groups.flatMap(({ GroupName }) => GroupName ?? []), marker: IsTruncated ? Marker : undefined };
      },
      [iam],
    ),
  );
}
