import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ListGroupsForUserCommand, RemoveUserFromGroupCommand, type Group } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { ResourceTable, type ResourceTableProps } from '../../commons/resource-table';
import { useIam } from '../../commons/use-iam';
import { usePagedList } from '../../commons/use-paged-list';
import { AddToGroups } from './add-to-groups';
import type { UserTabProps } from './index';

const columns: ResourceTableProps<Group>['columns'] = [
  {
    id: 'name',
    label: 'Group name',
    header: 'Group name',
    cell: ({ GroupName = '' }) => <NavLink to={paths.group(GroupName)}>{GroupName}</NavLink>,
    sortingField: 'GroupName',
    isRowHeader: true,
    minWidth: 200,
  },
  { id: 'arn', label: 'ARN', header: 'ARN', cell: ({ Arn }) => Arn, sortingField: 'Arn', minWidth: 260 },
];

/** The groups that a user is in. */
export function GroupsTab({ user }: UserTabProps) {
  const iam = useIam();
  const { UserName = '' } = user;
  const list = usePagedList(
    useCallback(
      async (marker, abortSignal) => {
        const { Groups, IsTruncated, Marker } = await iam.send(new ListGroupsForUserCommand({ UserName, Marker: marker }), { abortSignal });
        return { items: Groups ?? [], marker: IsTruncated ? Marker : undefined };
      },
      [iam, UserName],
    ),
  );
  const [open, setOpen] = useState<'add' | readonly Group[]>();
  const { reload } = list;
  const onClose = useCallback(
    (changed: boolean) => {
      setOpen(undefined);
      if (changed) {
        reload();
      }
    },
    [reload],
  );
  const leaving = open === 'add' || open === undefined ? [] : open;
  return (
    <>
      <ResourceTable<Group>
        names={{ one: 'group', many: 'groups' }}
        list={list}
        idOf={({ GroupName = '' }) => GroupName}
        columns={columns}
        filters={[{ key: 'GroupName', propertyLabel: 'Group name', groupValuesLabel: 'Group names', operators: [':', '!:', '=', '!='] }]}
        description="The user has the permissions of the groups that it is in."
        variant="container"
        actions={(selected) => (
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={selected.length === 0} onClick={() => setOpen(selected)}>
              Remove from groups
            </Button>
            <Button onClick={() => setOpen('add')}>Add to groups</Button>
          </SpaceBetween>
        )}
      />
      {open === 'add' && <AddToGroups userName={UserName} onClose={onClose} />}
      {leaving.length > 0 && (
        <ConfirmDelete
          verb="remove"
          what={`${UserName} from ${leaving.map(({ GroupName }) => GroupName).join(', ')}`}
          act={async (abortSignal) => {
            for (const { GroupName } of leaving) {
              await iam.send(new RemoveUserFromGroupCommand({ UserName, GroupName }), { abortSignal });
            }
          }}
          onClose={onClose}
        >
          The user loses the permissions that it has from there.
        </ConfirmDelete>
      )}
    </>
  );
}
