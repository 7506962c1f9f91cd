import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ActionModal } from '../commons/action-modal';
import { ErrorBox } from '../commons/error-box';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import { PolicyPicker } from '../roles/policy-picker';
import type { Bounded } from './policy-holder';

/** Chooses the policy that bounds a user or a role. */
export function SetBoundary({ bounded, onClose }: { readonly bounded: Bounded; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const [selected, setSelected] = useState<readonly string[]>([bounded.boundary ?? []].flat());
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        await bounded.put(iam, selected[0] ?? '', signal);
        onClose(true);
      },
      [iam, bounded, selected, onClose],
    ),
  );
  return (
    <ActionModal
      title={`Permissions boundary of ${bounded.name}`}
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
        <PolicyPicker selected={selected} onChange={setSelected} label={`Policy that bounds the ${bounded.kind}`} isSingle />
      </SpaceBetween>
    </ActionModal>
  );
}
