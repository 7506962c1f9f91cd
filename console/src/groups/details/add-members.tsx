import { AddUserToGroupCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { NamesField } from '../../commons/names-field';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useUserNames } from '../../principals/use-names';

/** Puts users into a group. */
export function AddMembers({ groupName, onClose }: { readonly groupName: string; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const names = useUserNames();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        for (const UserName of chosen) {
          await iam.send(new AddUserToGroupCommand({ GroupName: groupName, UserName }), { abortSignal });
        }

        onClose(true);
      },
      [iam, groupName, chosen, onClose],
    ),
  );
  return (
    <ActionModal
      title={`Add users to ${groupName}`}
      submit="Add users"
      running="Adding"
      isRunning={isRunning}
      isDisabled={chosen.length === 0}
      onSubmit={() => void run()}
      onClose={() => onClose(error !== undefined)}
    >
      <NamesField label="Users" things="users" names={names} chosen={chosen} onChange={setChosen} errorText={error?.text} />
    </ActionModal>
  );
}
