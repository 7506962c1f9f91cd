import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { User } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { NavButton } from '../../commons/nav-button';
import { paths } from '../../commons/paths';
import { ResourceTable } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { DeleteUsers } from '../delete/delete-users';
import { useUsers } from './use-users';
import { columns, filters } from './users-config';
import { usersPage } from './users-help';

/** The account's users. */
export function Page() {
  usePage(usersPage);
  const list = useUsers();
  const { reload } = list;
  const [deleting, setDeleting] = useState<readonly User[]>();
  const onClose = useCallback(
    (changed: boolean) => {
      setDeleting(undefined);
      if (changed) {
        reload();
      }
    },
    [reload],
  );
  return (
    <>
      <ResourceTable<User>
        names={{ one: 'user', many: 'users' }}
        list={list}
        idOf={({ UserName = '' }) => UserName}
        columns={columns}
        hiddenByDefault={['arn', 'id']}
        filters={filters}
        description="An IAM user is a person or a program with credentials of its own that last."
        actions={(selected) => (
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={selected.length === 0} onClick={() => setDeleting(selected)}>
              Delete
            </Button>
            <NavButton to={paths.createUser} variant="primary">
              Create user
            </NavButton>
          </SpaceBetween>
        )}
        emptyAction={<NavButton to={paths.createUser}>Create user</NavButton>}
      />
      {deleting && <DeleteUsers users={deleting} onClose={onClose} />}
    </>
  );
}
