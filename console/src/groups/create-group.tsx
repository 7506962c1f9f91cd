import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { CreateGroupCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { ActionModal } from '../commons/action-modal';
import { paths } from '../commons/paths';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import { useNotifications } from '../commons/use-notifications';

/** Creates a group and goes to its page, where members and policies are added. */
export function CreateGroup({ onClose }: { readonly onClose: () => void }) {
  const iam = useIam();
  const navigate = useNavigate();
  const { success } = useNotifications();
  const [name, setName] = useState('');
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        await iam.send(new CreateGroupCommand({ GroupName: name }), { abortSignal });
        success(`The group ${name} was created.`);
        void navigate(paths.group(name));
      },
      [iam, navigate, success, name],
    ),
  );
  return (
    <ActionModal
      title="Create group"
      submit="Create group"
      running="Creating"
      isRunning={isRunning}
      isDisabled={name === ''}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <FormField label="Group name" constraintText="At most 128 characters: letters, digits and + = , . @ - _" errorText={error?.text ?? ''}>
        <Input value={name} spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </ActionModal>
  );
}
