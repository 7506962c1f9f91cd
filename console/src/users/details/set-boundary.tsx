import SpaceBetween from '@cloudscape-design/components/space-between';
import { PutUserPermissionsBoundaryCommand, type User } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { PolicyPicker } from '../../roles/policy-picker';

/** Chooses the policy that bounds a user. */
export function SetBoundary({ user, onClose }: { readonly user: User; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const { UserName, PermissionsBoundary } = user;
  const [selected, setSelected] = useState<readonly string[]>([PermissionsBoundary?.PermissionsBoundaryArn ?? []].flat());
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        await iam.send(new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary: selected[0] }), { abortSignal });
        onClose(true);
      },
      [iam, UserName, selected, onClose],
    ),
  );
  return (
    <ActionModal
      title={`Permissions boundary of ${UserName}`}
      size="large"
      submit="Set boundary"
      running="Setting"
      isRunning={isRunning}
      isDisabled={selected.length === 0}
      onSubmit={() => void run()}
      onClose={() => onClose(false)}
    >
      <SpaceBetween size="m">
        {error && <ErrorBox what="The boundary could not be set" error={error} />}
        <PolicyPicker selected={selected} onChange={setSelected} label="Policy that bounds the user" isSingle />
      </SpaceBetween>
    </ActionModal>
  );
}
