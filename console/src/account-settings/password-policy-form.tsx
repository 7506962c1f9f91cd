import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeleteAccountPasswordPolicyCommand, UpdateAccountPasswordPolicyCommand, type PasswordPolicy } from '@aws-sdk/client-iam';
import { useCallback, useState, type FormEvent } from 'react';
import { ErrorBox } from '../commons/error-box';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import { useNotifications } from '../commons/use-notifications';
import { draftOf, flags, numbers, requestOf, type PasswordPolicyDraft } from './password-policy-draft';

export interface PasswordPolicyFormProps {
  readonly policy: PasswordPolicy | undefined;
  readonly onChanged: () => void;
}

/** The password policy, to be edited. What does not go, the server says. */
export function PasswordPolicyForm({ policy, onChanged }: PasswordPolicyFormProps) {
  const iam = useIam();
  const { success } = useNotifications();
  const [draft, setDraft] = useState<PasswordPolicyDraft>(() => draftOf(policy));
  const change = (changed: Partial<PasswordPolicyDraft>) => setDraft((last) => ({ ...last, ...changed }));
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal, changed: PasswordPolicyDraft | undefined) => {
        await (changed
          ? iam.send(new UpdateAccountPasswordPolicyCommand(requestOf(changed)), { abortSignal })
          : iam.send(new DeleteAccountPasswordPolicyCommand({}), { abortSignal }));
        if (!changed) {
          setDraft(draftOf(undefined));
        }

        success(changed ? 'The password policy was saved.' : 'The default password policy holds again.');
        onChanged();
      },
      [iam, success, onChanged],
    ),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(draft);
  };
  return (
    <form onSubmit={onSubmit}>
      <SpaceBetween size="m">
        {error && <ErrorBox what="The password policy could not be saved" error={error} />}
        {numbers.map(({ key, label, constraint }) => (
          <FormField key={key} label={label} constraintText={constraint}>
            <Input type="number" inputMode="numeric" value={draft[key]} onChange={({ detail }) => change({ [key]: detail.value })} />
          </FormField>
        ))}
        {flags.map(({ key, label }) => (
          <Checkbox key={key} checked={draft[key]} onChange={({ detail }) => change({ [key]: detail.checked })}>
            {label}
          </Checkbox>
        ))}
        <SpaceBetween direction="horizontal" size="xs">
          {policy && (
            <Button formAction="none" disabled={isRunning} onClick={() => void run(undefined)}>
              Go back to the default
            </Button>
          )}
          <Button variant="primary" loading={isRunning} loadingText="Saving">
            Save password policy
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
