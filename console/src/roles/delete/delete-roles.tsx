import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Role } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { useDeletions } from '../../deletion/deletions-provider';
import { linkedService } from '../role-text';
import { deleteEach } from './delete-each';
import { useRolesInFull } from './use-roles-in-full';

export interface DeleteRolesProps {
  readonly roles: readonly Role[];
  /** Told whether anything was done. */
  readonly onClose: (changed: boolean) => void;
}

/** The confirmation of a deletion: what goes, and when it was last used. */
export function DeleteRoles({ roles, onClose }: DeleteRolesProps) {
  const iam = useIam();
  const { follow } = useDeletions();
  const notifications = useNotifications();
  const [isRunning, setRunning] = useState(false);
  const rows = useRolesInFull(roles);
  const linked = roles.filter((role) => linkedService(role) !== undefined).length;

  const confirm = useCallback(async () => {
    setRunning(true);
    await deleteEach(iam, roles, { follow, ...notifications });
    onClose(true);
  }, [iam, roles, follow, notifications, onClose]);

  return (
    <Modal
      visible
      size="large"
      onDismiss={() => isRunning || onClose(false)}
      closeAriaLabel="Close"
      header={roles.length === 1 ? `Delete ${roles[0]?.RoleName ?? ''}?` : `Delete ${roles.length} roles?`}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isRunning} onClick={() => onClose(false)}>
              Cancel
            </Button>
            <Button variant="primary" loading={isRunning} loadingText="Deleting" onClick={() => void confirm()}>
              Yes, delete
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box variant="p">
          Review the last accessed information, which shows when each of the selected roles last accessed a service, to see whether it is still
          active. Whoever uses a role that is deleted loses its permissions at once, in running sessions too.
        </Box>
        <Table
          variant="embedded"
          wrapLines
          items={rows}
          trackBy="name"
          ariaLabels={{ tableLabel: 'Roles to delete' }}
          columnDefinitions={[
            { id: 'name', header: 'Role name', cell: ({ name }) => name, isRowHeader: true },
            { id: 'kind', header: 'Type', cell: ({ service }) => (service === undefined ? 'Role' : `Managed by ${service}`) },
            { id: 'activity', header: 'Last accessed', cell: ({ activity }) => activity },
            { id: 'forecast', header: 'Deletion forecast', cell: ({ forecast }) => forecast || 'Loading' },
          ]}
        />
        {linked > 0 && (
          <Alert type="info" statusIconAriaLabel="Information">
            {linked === 1 ? 'A service-linked role is' : 'Service-linked roles are'} submitted for deletion and deleted once the service does not use{' '}
            {linked === 1 ? 'it' : 'them'}. The notifications tell how that goes.
          </Alert>
        )}
        {linked < roles.length && (
          <Alert type="warning" statusIconAriaLabel="Warning">
            Inline policies of the {roles.length - linked === 1 ? 'role go' : 'roles go'} too, and managed policies are detached. This cannot be undone.
          </Alert>
        )}
      </SpaceBetween>
    </Modal>
  );
}
