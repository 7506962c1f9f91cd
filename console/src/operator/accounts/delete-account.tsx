import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useNotifications } from '../../commons/use-notifications';
import { useOperatorApi } from '../operator-api';
import type { Account } from './index';

/** Deletes an account with all that is in it, once its id is typed. */
export function DeleteAccount({ account, onClose }: { readonly account: Account; readonly onClose: (changed: boolean) => void }) {
  const { call } = useOperatorApi();
  const { success } = useNotifications();
  const { accountId } = account;
  const [typed, setTyped] = useState('');
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        await call('DELETE', `accounts/${encodeURIComponent(accountId)}`, signal);
        success(`The account ${accountId} was deleted.`);
        onClose(true);
      },
      [call, accountId, success, onClose],
    ),
  );
  return (
    <ActionModal
      title={`Delete the account ${accountId}?`}
      submit="Delete account"
      running="Deleting"
      isRunning={isRunning}
      isDisabled={typed !== accountId}
      onSubmit={() => void run()}
      onClose={() => onClose(false)}
    >
      <SpaceBetween size="m">
        <p>Its users, roles, policies and history go with it. This cannot be undone.</p>
        <FormField label={`To confirm, type ${accountId}`}>
          <Input value={typed} inputMode="numeric" onChange={({ detail }) => setTyped(detail.value)} />
        </FormField>
        {error && <ErrorBox what="The account could not be deleted" error={error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
