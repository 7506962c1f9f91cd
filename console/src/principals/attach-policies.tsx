import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ActionModal } from '../commons/action-modal';
import { ErrorBox } from '../commons/error-box';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import { PolicyPicker } from '../roles/policy-picker';
import type { HeldPolicy, PolicyHolder } from './policy-holder';

export interface AttachPoliciesProps {
  readonly holder: PolicyHolder;
  readonly attached: readonly HeldPolicy[];
  readonly onClose: (changed: boolean) => void;
}

/** Attaches managed policies to a user, a group or a role. */
export function AttachPolicies({ holder, attached, onClose }: AttachPoliciesProps) {
  const iam = useIam();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        for (const arn of selected.filter((one) => !attached.some((policy) => policy.arn === one))) {
          await holder.attach(iam, arn, signal);
        }

        onClose(true);
      },
      [iam, holder, selected, attached, onClose],
    ),
  );
  return (
    <ActionModal
      title={`Attach policies to ${holder.name}`}
      size="large"
      submit="Attach policies"
      running="Attaching"
      isRunning={isRunning}
      isDisabled={selected.length === 0}
      onSubmit={() => void run()}
      // Some may have been attached before one failed.
      onClose={() => onClose(error !== undefined)}
    >
      <SpaceBetween size="m">
        {error && <ErrorBox what="A policy could not be attached" error={error} />}
        <PolicyPicker selected={selected} onChange={setSelected} label="Policies to attach" />
      </SpaceBetween>
    </ActionModal>
  );
}
