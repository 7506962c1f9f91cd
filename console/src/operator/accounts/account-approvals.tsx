import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useLoaded } from '../../commons/use-loaded';
import { useNotifications } from '../../commons/use-notifications';
import { WhenLoaded } from '../../commons/when-loaded';
import { useOperatorApi } from '../operator-api';

interface Approval {
  readonly isRequired: boolean;
  readonly pending: readonly unknown[];
}

export interface AccountApprovalsProps {
  readonly accountId: string;
  readonly onClose: () => void;
}

/** Whether an account approves new versions of service templates before its roles follow them. */
export function AccountApprovals({ accountId, onClose }: AccountApprovalsProps) {
  const { call } = useOperatorApi();
  const { success } = useNotifications();
  const path = `accounts/${encodeURIComponent(accountId)}/template-approval`;
  const loaded = useLoaded(useCallback((signal) => call<Approval>('GET', path, signal), [call, path]));
  const [chosen, setChosen] = useState<boolean>();
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal, isRequired: boolean) => {
        await call('PUT', path, signal, JSON.stringify({ isRequired }));
        success(isRequired ? `The account ${accountId} approves new versions of templates.` : `The roles of ${accountId} follow new versions of templates at once.`);
        onClose();
      },
      [call, path, accountId, success, onClose],
    ),
  );
  return (
    <ActionModal
      title={`Template approvals of ${accountId}`}
      submit="Save"
      running="Saving"
      isRunning={isRunning}
      isDisabled={chosen === undefined}
      onSubmit={() => chosen !== undefined && void run(chosen)}
      onClose={onClose}
    >
      <WhenLoaded loaded={loaded} what="the approvals">
        {({ isRequired, pending }) => (
          <SpaceBetween size="m">
            <Checkbox
              checked={chosen ?? isRequired}
              description="Until then its roles keep the version that they have."
              onChange={({ detail }) => setChosen(detail.checked)}
            >
              The account approves new versions
            </Checkbox>
            <Box color="text-body-secondary">
              {pending.length === 0 ? 'No role waits for an approval.' : `Roles that wait for an approval: ${pending.length}. Without approvals they follow at once.`}
            </Box>
            {error && <ErrorBox what="That could not be saved" error={error} />}
          </SpaceBetween>
        )}
      </WhenLoaded>
    </ActionModal>
  );
}
