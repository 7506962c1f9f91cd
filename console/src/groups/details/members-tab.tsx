import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { RemoveUserFromGroupCommand, type User } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { ResourceTable, type ResourceTableProps } from '../../commons/resource-table';
import { useIam } from '../../commons/use-iam';
import { useMembers } from '../use-groups';
import { AddMembers } from './add-members';

const columns: ResourceTableProps<User>['columns'] = [
  {
    id: 'name',
    label: 'User name',
    header: 'User name',
    cell: ({ UserName = '' }) => <NavLink to={paths.user(UserName)}>{UserName}</NavLink>,
    sortingField: 'UserName',
    isRowHeader: true,
    minWidth: 200,
  },
  { id: 'arn', label: 'ARN', header: 'ARN', cell: ({ Arn }) => Arn, sortingField: 'Arn', minWidth: 260 },
];

/** The users in a group. */
export function MembersTab({ groupName }: { readonly groupName: string }) {
  const iam = useIam();
  const list = useMembers(groupName);
  const { reload } = list;
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<readonly User[]>();
  const onClose = useCallback(
    (changed: boolean) => {
      setAdding(false);
      setLeaving(undefined);
      if (changed) {
        reload();
      }
    },
    [reload],
  );
  return (
    <>
      <ResourceTable<User>
        names={{ one: 'member', many: 'members' }}
        list={list}
        idOf={({ UserName = '' }) => UserName}
        columns={columns}
        filters={[{ key: 'UserName', propertyLabel: 'User name', groupValuesLabel: 'User names', operators: [':', '!:', '=', '!='] }]}
        variant="container"
        actions={(selected) => (
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={selected.length === 0} onClick={() => setLeaving(selected)}>
              Remove users
            </Button>
            <Button onClick={() => setAdding(true)}>Add users</Button>
          </SpaceBetween>
        )}
      />
      {isAdding && <AddMembers groupName={groupName} onClose={onClose} />}
      {leaving && (
        <ConfirmDelete
          verb="remove"
          what={`${leaving.map(({ UserName }) => UserName).join(', ')} from ${groupName}`}
          act={async (abortSignal) => {
            for (const { UserName } of leaving) {
              await iam.send(new RemoveUserFromGroupCommand({ GroupName: groupName, UserName }), { abortSignal });
            }
          }}
          onClose={onClose}
        >
          They lose the permissions that they have from the group.
        </ConfirmDelete>
      )}
    </>
  );
}
