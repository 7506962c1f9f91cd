import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { User } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { ApiError } from '../../commons/api-error';
import { momentText } from '../../commons/moment-text';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { deleteUser } from './delete-user';

export interface DeleteUsersProps {
  readonly users: readonly User[];
  /** Told whether anything was done. */
  readonly onClose: (changed: boolean) => void;
}

/** The confirmation of a deletion. One user that cannot be deleted does not keep the others. */
export function DeleteUsers({ users, onClose }: DeleteUsersProps) {
  const iam = useIam();
  const { success, failure } = useNotifications();
  const [isRunning, setRunning] = useState(false);
  const confirm = useCallback(async () => {
    setRunning(true);
    for (const { UserName = '' } of users) {
      try {
        await deleteUser(iam, UserName);
        success(`The user ${UserName} was deleted.`);
      } catch (thrown) {
        failure(`The user ${UserName} could not be deleted`, ApiError.of(thrown));
      }
    }

    onClose(true);
  }, [iam, users, success, failure, onClose]);
  return (
    <ActionModal
      title={users.length === 1 ? `Delete ${users[0]?.UserName ?? ''}?` : `Delete ${users.length} users?`}
      size="large"
      submit="Yes, delete"
      running="Deleting"
      isRunning={isRunning}
      onSubmit={() => void confirm()}
      onClose={() => onClose(false)}
    >
      <SpaceBetween size="m">
        <Table
          variant="embedded"
          wrapLines
          items={users}
          trackBy="UserName"
          ariaLabels={{ tableLabel: 'Users to delete' }}
          columnDefinitions={[
            { id: 'name', header: 'User name', cell: ({ UserName }) => UserName, isRowHeader: true },
            { id: 'signed-in', header: 'Password last used', cell: ({ PasswordLastUsed }) => momentText(PasswordLastUsed, 'None recorded') },
          ]}
        />
        <Alert type="warning" statusIconAriaLabel="Warning">
          Passwords, access keys, SSH keys, certificates, MFA devices and inline policies go too; managed policies are detached, and memberships of
          groups end. This cannot be undone.
        </Alert>
      </SpaceBetween>
    </ActionModal>
  );
}
