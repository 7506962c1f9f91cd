import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeletePolicyVersionCommand, SetDefaultPolicyVersionCommand, type PolicyVersion } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';

export interface VersionActionsProps {
  readonly arn: string;
  readonly version: PolicyVersion;
  readonly onChanged: () => void;
}

/** Puts a version in force, or deletes it. The one in force stays. */
export function VersionActions({ arn, version, onChanged }: VersionActionsProps) {
  const iam = useIam();
  const { VersionId, IsDefaultVersion } = version;
  const [isDeleting, setDeleting] = useState(false);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        await iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn: arn, VersionId }), { abortSignal });
        onChanged();
      },
      [iam, arn, VersionId, onChanged],
    ),
  );
  const remove = useCallback(
    async (abortSignal: AbortSignal) => void (await iam.send(new DeletePolicyVersionCommand({ PolicyArn: arn, VersionId }), { abortSignal })),
    [iam, arn, VersionId],
  );
  if (IsDefaultVersion) {
    return '-';
  }

  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="inline-link" ariaLabel={`Set as default: ${VersionId}`} loading={isRunning} loadingText="Working" onClick={() => void run()}>
          Set as default
        </Button>
        <Button variant="inline-link" ariaLabel={`Delete ${VersionId}`} onClick={() => setDeleting(true)}>
          Delete
        </Button>
      </SpaceBetween>
      {error && <ErrorBox what={`Version ${VersionId} could not be put in force`} error={error} />}
      {isDeleting && (
        <ConfirmDelete
          what={`version ${VersionId}`}
          act={remove}
          onClose={(changed) => {
            setDeleting(false);
            if (changed) {
              onChanged();
            }
          }}
        >
          This cannot be undone. The version in force stays as it is.
        </ConfirmDelete>
      )}
    </SpaceBetween>
  );
}
