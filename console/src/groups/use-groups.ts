import { GetGroupCommand, ListGroupsCommand, type Group, type User } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ApiError } from '../commons/api-error';
import type { Loaded } from '../commons/loaded';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';
import { usePagedList, type PagedList } from '../commons/use-paged-list';

const serverPage = 100;

/** The account's groups, page by page. */
export function useGroups(): PagedList<Group> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, abortSignal) => {
        const { Groups, IsTruncated, Marker } = await iam.send(new ListGroupsCommand({ MaxItems: serverPage, Marker: marker }), { abortSignal });
        return { items: Groups ?? [], marker: IsTruncated ? Marker : undefined };
      },
      [iam],
    ),
  );
}

/** One group. */
export function useGroup(GroupName: string): Loaded<Group> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const { Group: group, $metadata } = await iam.send(new GetGroupCommand({ GroupName, MaxItems: 1 }), { abortSignal });
        if (!group) {
          throw new ApiError('Failure', 'GetGroup answered without a group.', $metadata.requestId);
        }

        return group;
      },
      [iam, GroupName],
    ),
  );
}

/** The users in a group, page by page. */
export function useMembers(GroupName: string): PagedList<User> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, abortSignal) => {
        const { Users, IsTruncated, Marker } = await iam.send(new GetGroupCommand({ GroupName, MaxItems: serverPage, Marker: marker }), { abortSignal });
        return { items: Users ?? [], marker: IsTruncated ? Marker : undefined };
      },
      [iam, GroupName],
    ),
  );
}
