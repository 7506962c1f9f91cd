import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Group } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ResourceTable } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { CreateGroup } from '../create-group';
import { DeleteGroup } from '../delete-group';
import { useGroups } from '../use-groups';
import { columns, filters } from './groups-config';
import { groupsPage } from './groups-help';

/** The account's groups. */
export function Page() {
  usePage(groupsPage);
  const list = useGroups();
  const { reload } = list;
  const [open, setOpen] = useState<'create' | Group>();
  const onClose = useCallback(
    (changed: boolean) => {
      setOpen(undefined);
      if (changed) {
        reload();
      }
    },
    [reload],
  );
  return (
    <>
      <ResourceTable<Group>
        names={{ one: 'user group', many: 'user groups' }}
        list={list}
        idOf={({ GroupName = '' }) => GroupName}
        columns={columns}
        hiddenByDefault={['arn']}
        filters={filters}
        selection="single"
        description="A user group gives its policies to the users that are in it."
        actions={([selected]) => (
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!selected} onClick={() => setOpen(selected)}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setOpen('create')}>
              Create group
            </Button>
          </SpaceBetween>
        )}
        emptyAction={<Button onClick={() => setOpen('create')}>Create group</Button>}
      />
      {open === 'create' && <CreateGroup onClose={() => setOpen(undefined)} />}
      {open !== undefined && open !== 'create' && <DeleteGroup groupName={open.GroupName ?? ''} onClose={onClose} />}
    </>
  );
}
