import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeleteAccessKeyCommand, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import type { UserAccessKey } from './use-access-keys';

/** Deactivates, activates or deletes an access key. */
export function AccessKeyActions({ accessKey, onChanged }: { readonly accessKey: UserAccessKey; readonly onChanged: () => void }) {
  const iam = useIam();
  const { UserName, AccessKeyId, Status } = accessKey;
  const isActive = Status === 'Active';
  const [isDeleting, setDeleting] = useState(false);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: isActive ? 'Inactive' : 'Active' }), { abortSignal });
        onChanged();
      },
      [iam, UserName, AccessKeyId, isActive, onChanged],
    ),
  );
  const remove = useCallback(
    async (abortSignal: AbortSignal) => void (await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }), { abortSignal })),
    [iam, UserName, AccessKeyId],
  );
  const onClose = useCallback(
    (changed: boolean) => {
      setDeleting(false);
      if (changed) {
        onChanged();
      }
    },
    [onChanged],
  );
  const verb = isActive ? 'Deactivate' : 'Activate';
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="inline-link" ariaLabel={`${verb} ${AccessKeyId}`} loading={isRunning} loadingText="Working" onClick={() => void run()}>
          {verb}
        </Button>
        <Button variant="inline-link" ariaLabel={`Delete ${AccessKeyId}`} onClick={() => setDeleting(true)}>
          Delete
        </Button>
      </SpaceBetween>
      {error && <ErrorBox what="The access key could not be changed" error={error} />}
      {isDeleting && (
        <ConfirmDelete what={`the access key ${AccessKeyId}`} act={remove} onClose={onClose}>
          Whatever signs with the key is refused from then on. This cannot be undone; a key that is deactivated can be activated again.
        </ConfirmDelete>
      )}
    </SpaceBetween>
  );
}
