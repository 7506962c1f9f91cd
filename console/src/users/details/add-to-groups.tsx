import FormField from '@cloudscape-design/components/form-field';
import Multiselect, { type MultiselectProps } from '@cloudscape-design/components/multiselect';
import { AddUserToGroupCommand, paginateListGroups } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';

/** Puts a user into groups. */
export function AddToGroups({ userName, onClose }: { readonly userName: string; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const groups = useLoaded(
    useCallback(
      async (abortSignal) => {
        const names: string[] = [];
        for await (const { Groups = [] } of paginateListGroups({ client: iam }, {}, { abortSignal })) {
          names.push(...Groups.flatMap(({ GroupName }) => GroupName ?? []));
        }

        return names;
      },
      [iam],
    ),
  );
  const [chosen, setChosen] = useState<readonly MultiselectProps.Option[]>([]);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        for (const { value } of chosen) {
          await iam.send(new AddUserToGroupCommand({ UserName: userName, GroupName: value }), { abortSignal });
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
      onClose={() => onClose(error !== undefined)}
    >
      <FormField label="Groups" errorText={error?.text ?? ''}>
        <Multiselect
          selectedOptions={chosen}
          options={groups.status === 'ready' ? groups.value.map((name) => ({ value: name, label: name })) : []}
          onChange={({ detail }) => setChosen(detail.selectedOptions)}
          filteringType="auto"
          placeholder="Choose groups"
          statusType={groups.status === 'loading' ? 'loading' : groups.status === 'failed' ? 'error' : 'finished'}
          loadingText="Loading groups"
          errorText={groups.status === 'failed' ? groups.error.text : ''}
          recoveryText="Retry"
          onLoadItems={() => groups.status === 'failed' && groups.retry()}
          empty="There are no groups."
          noMatch="No groups match."
          deselectAriaLabel={({ label }) => `Remove ${label}`}
        />
      </FormField>
    </ActionModal>
  );
}
