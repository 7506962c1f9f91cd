import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Role } from '@aws-sdk/client-iam';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { consoleHref, paths } from '../../commons/paths';
import { ResourceTable } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { useDeletions } from '../../deletion/deletions-provider';
import { DeleteRoles } from '../delete/delete-roles';
import { columns, filters } from './roles-config';
import { rolesPage } from './roles-help';
import { useLastActivity, useRoles, type ListedRole } from './use-roles';

/** The account's roles. */
export function Page() {
  usePage(rolesPage);
  const navigate = useNavigate();
  const list = useRoles();
  const { succeeded } = useDeletions();
  const { reload } = list;
  useEffect(() => {
    if (succeeded > 0) {
      reload();
    }
  }, [succeeded, reload]);
  const [visible, setVisible] = useState<readonly Role[]>([]);
  const activity = useLastActivity(visible);
  const [deleting, setDeleting] = useState<readonly Role[]>();
  const create = useCallback(() => void navigate(paths.createRole), [navigate]);
  return (
    <>
      <ResourceTable<ListedRole>
        names={{ one: 'role', many: 'roles' }}
        list={activity.apply(list)}
        idOf={(role) => role.RoleName ?? ''}
        columns={columns}
        hiddenByDefault={['arn', 'path', 'created', 'duration']}
        filters={filters}
        description="An IAM role is an identity with permissions that whoever is trusted can assume. Its credentials are temporary."
        onVisible={setVisible}
        actions={(selected) => (
          <SpaceBetween direction="horizontal" size="xs">
            <ButtonDropdown
              items={[{ id: 'delete', text: 'Delete', disabled: selected.length === 0, disabledReason: 'Select the roles to delete.' }]}
              onItemClick={() => setDeleting(selected)}
            >
              Role actions
            </ButtonDropdown>
            <Button
              variant="primary"
              href={consoleHref(paths.createRole)}
              onFollow={(event) => {
                event.preventDefault();
                create();
              }}
            >
              Create role
            </Button>
          </SpaceBetween>
        )}
        emptyAction={<Button onClick={create}>Create role</Button>}
      />
      {deleting && (
        <DeleteRoles
          roles={deleting}
          onClose={(changed) => {
            setDeleting(undefined);
            if (changed) {
              list.reload();
            }
          }}
        />
      )}
    </>
  );
}
