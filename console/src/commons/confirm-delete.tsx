import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, type ReactNode } from 'react';
import { ActionModal } from './action-modal';
import { ErrorBox } from './error-box';
import { useAction } from './use-action';

export interface ConfirmDeleteProps {
  /** What goes: "the access key AKIA…". */
  readonly what: string;
  /** What goes with it. */
  readonly children: ReactNode;
  readonly verb?: keyof typeof doing;
  readonly act: (signal: AbortSignal) => Promise<void>;
  readonly onClose: (changed: boolean) => void;
}

const doing = { delete: 'Deleting', remove: 'Removing', detach: 'Detaching', revoke: 'Revoking', hide: 'Hiding' };

/** Asks before something is deleted, and shows why it could not be. */
export function ConfirmDelete({ what, children, verb = 'delete', act, onClose }: ConfirmDeleteProps) {
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        await act(signal);
        onClose(true);
      },
      [act, onClose],
    ),
  );
  return (
    <ActionModal
      title={`${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${what}?`}
      submit={`Yes, ${verb}`}
      running={doing[verb]}
      isRunning={isRunning}
      onSubmit={() => void run()}
      onClose={() => onClose(false)}
    >
      <SpaceBetween size="m">
        <Box variant="p">{children}</Box>
        {error && <ErrorBox what={`Reeve could not ${verb} ${what}`} error={error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
