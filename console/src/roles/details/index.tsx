import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Role } from '@aws-sdk/client-iam';
import { paths } from '../../commons/paths';
import { usePage } from '../../commons/use-page';
import { WhenLoaded } from '../../commons/when-loaded';
import { DeleteRoles } from '../delete/delete-roles';
import { useRolePage } from './role-help';
import { RoleTabs } from './role-tabs';
import { Summary } from './summary';
import { useRole } from './use-role';

/** One role. */
export function Page() {
  const { roleName = '' } = useParams();
  const loaded = useRole(roleName);
  usePage(useRolePage(roleName, loaded));
  return (
    <WhenLoaded loaded={loaded} what={`the role ${roleName}`}>
      {(role, reload) => <RoleDetails role={role} onChanged={reload} />}
    </WhenLoaded>
  );
}

function RoleDetails({ role, onChanged }: { readonly role: Role; readonly onChanged: () => void }) {
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState<readonly Role[]>();
  const onClose = useCallback(
    (changed: boolean) => {
      setDeleting(undefined);
      if (changed) {
        void navigate(paths.roles);
      }
    },
    [navigate],
  );
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<Button onClick={() => setDeleting([role])}>Delete</Button>}>
        {role.RoleName}
      </Header>
      <Summary role={role} onChanged={onChanged} />
      <RoleTabs role={role} onChanged={onChanged} />
      {deleting && <DeleteRoles roles={deleting} onClose={onClose} />}
    </SpaceBetween>
  );
}
