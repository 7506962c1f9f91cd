import { AddUserToGroupCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { NamesField } from '../../commons/names-field';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useGroupNames } from '../../principals/use-names';

/** Puts a user into groups. */
export function AddToGroups({ userName, onClose }: { readonly userName: string; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const names = useGroupNames();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        for (const GroupName of chosen) {
          await iam.send(new AddUserToGroupCommand({ UserName: userName, GroupName }), { abortSignal });
        }

        onClose(true);
      },
      [iam, userName, chosen, onClose],
    ),
  );
  return (
    <ActionModal
      title={`Add ${userName} to groups`}
      submit="Add to groups"
      running="Adding"
      isRunning={isRunning}
      isDisabled={chosen.length === 0}
      onSubmit={() => void run()}
      // Some may have taken the user before one refused it.
      onClose={() => onClose(error !== undefined)}
    >
      <NamesField label="Groups" things="groups" names={names} chosen={chosen} onChange={setChosen} errorText={error?.text} />
    </ActionModal>
  );
}
