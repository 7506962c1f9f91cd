import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { IssuedKey } from '../issued-key';
import { useOperatorApi } from '../operator-api';

interface Created {
  readonly accountId: string;
  readonly rootAccessKey: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Creates an account, and shows the access key of its root: this once. */
export function CreateAccount({ onClose }: { readonly onClose: (changed: boolean) => void }) {
  const { call } = useOperatorApi();
  const [accountId, setAccountId] = useState('');
  const [alias, setAlias] = useState('');
  const [created, setCreated] = useState<Created>();
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        const body = JSON.stringify({ ...(accountId ? { accountId } : {}), ...(alias ? { alias } : {}) });
        setCreated(await call<Created>('POST', 'accounts', signal, body));
      },
      [call, accountId, alias],
    ),
  );
  const isRefused = error !== undefined && (error.code === 'ValidationError' || error.code === 'EntityAlreadyExists');
  // The server says which of the two it is about.
  const isAliasFault = isRefused && / alias /.test(error.message);
  const isIdFault = isRefused && !isAliasFault;
  if (created) {
    return (
      <IssuedKey title={`The account ${created.accountId} was created`} {...created.rootAccessKey} onClose={() => onClose(true)}>
        This is the access key of the account&apos;s root user.
      </IssuedKey>
    );
  }

  return (
    <ActionModal title="Create account" submit="Create account" running="Creating" isRunning={isRunning} onSubmit={() => void run()} onClose={() => onClose(false)}>
      <SpaceBetween size="m">
        <FormField label="Alias - optional" description="A name to sign in with in place of the ID." errorText={isAliasFault ? error.text : ''}>
          <Input value={alias} spellcheck={false} onChange={({ detail }) => setAlias(detail.value)} />
        </FormField>
        <FormField label="Account ID - optional" description="12 digits; without it the server makes one up." errorText={isIdFault ? error.text : ''}>
          <Input value={accountId} inputMode="numeric" onChange={({ detail }) => setAccountId(detail.value)} />
        </FormField>
        {error && !isAliasFault && !isIdFault && <ErrorBox what="The account could not be created" error={error} />}
        <Alert type="info" statusIconAriaLabel="Information">
          The access key of its root user is shown once.
        </Alert>
      </SpaceBetween>
    </ActionModal>
  );
}
