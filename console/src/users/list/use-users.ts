import { ListUsersCommand, type User } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useIam } from '../../commons/use-iam';
import { usePagedList, type PagedList } from '../../commons/use-paged-list';

const serverPage = 100;

/** The account's users, page by page. */
export function useUsers(): PagedList<User> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, abortSignal) => {
        const { Users, IsTruncated, Marker } = await iam.send(new ListUsersCommand({ MaxItems: serverPage, Marker: marker }), { abortSignal });
        return { items: Users ?? [], marker: IsTruncated ? Marker : undefined };
      },
      [iam],
    ),
  );
}
