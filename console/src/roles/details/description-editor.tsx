import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { UpdateRoleCommand, type Role } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { useReturnFocus } from '../../commons/use-return-focus';

const longest = 1000;

/** The description of a role, edited where it stands. */
export function DescriptionEditor({ role, onSaved }: { readonly role: Role; readonly onSaved: () => void }) {
  const iam = useIam();
  const { success } = useNotifications();
  const [text, setText] = useState<string>();
  const edit = useReturnFocus(text !== undefined);
  const { run, isRunning, error, clear } = useAction(
    useCallback(
      async (signal: AbortSignal, description: string) => {
        await iam.send(new UpdateRoleCommand({ RoleName: role.RoleName, Description: description }), { abortSignal: signal });
        success(`The description of ${role.RoleName} was changed.`);
        setText(undefined);
        onSaved();
      },
      [iam, role.RoleName, success, onSaved],
    ),
  );
  if (text === undefined) {
    return (
      <div>
        <Box float="right">
          <Button ref={edit} variant="inline-link" ariaLabel="Edit role description" onClick={() => setText(role.Description ?? '')}>
            Edit
          </Button>
        </Box>
        <Box variant="awsui-key-label">Role description</Box>
        <div>{role.Description || '-'}</div>
      </div>
    );
  }

  return (
    <FormField label="Role description" constraintText={`At most ${longest} characters.`} errorText={error?.text ?? ''} stretch>
      <SpaceBetween size="xs">
        <Textarea value={text} rows={2} autoFocus ariaLabel="Role description" onChange={({ detail }) => setText(detail.value)} />
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            disabled={isRunning}
            onClick={() => {
              clear();
              setText(undefined);
            }}
          >
            Cancel
          </Button>
          <Button variant="primary" loading={isRunning} loadingText="Saving" onClick={() => void run(text)}>
            Save
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </FormField>
  );
}
