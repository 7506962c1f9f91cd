import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CreateLoginProfileCommand, UpdateLoginProfileCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';

export interface SetPasswordProps {
  readonly userName: string;
  readonly isNew: boolean;
  readonly onClose: (changed: boolean) => void;
}

/** Gives a user a password. What the account asks of passwords, the server says. */
export function SetPassword({ userName, isNew, onClose }: SetPasswordProps) {
  const iam = useIam();
  const { success } = useNotifications();
  const [password, setPassword] = useState('');
  const [mustChange, setMustChange] = useState(true);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        const request = { UserName: userName, Password: password, PasswordResetRequired: mustChange };
        await (isNew
          ? iam.send(new CreateLoginProfileCommand(request), { abortSignal })
          : iam.send(new UpdateLoginProfileCommand(request), { abortSignal }));
        success(`The password of ${userName} was set.`);
        onClose(true);
      },
      [iam, userName, password, mustChange, isNew, success, onClose],
    ),
  );
  return (
    <ActionModal
      title={`${isNew ? 'Set' : 'Change'} the password of ${userName}`}
      submit="Set password"
      running="Setting"
      isRunning={isRunning}
      isDisabled={password === ''}
      onSubmit={() => void run()}
      onClose={() => onClose(false)}
    >
      <SpaceBetween size="m">
        <FormField label="Password" errorText={error?.text ?? ''}>
          <Input type="password" autoComplete="new-password" value={password} onChange={({ detail }) => setPassword(detail.value)} />
        </FormField>
        <Checkbox checked={mustChange} onChange={({ detail }) => setMustChange(detail.checked)}>
          The user must choose another at the next sign-in
        </Checkbox>
      </SpaceBetween>
    </ActionModal>
  );
}
