import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';

export interface NewPasswordFieldsProps {
  readonly newPassword: string;
  readonly repeated: string;
  readonly onNewPassword: (text: string) => void;
  readonly onRepeated: (text: string) => void;
}

/** A new password, twice. */
export function NewPasswordFields({ newPassword, repeated, onNewPassword, onRepeated }: NewPasswordFieldsProps) {
  return (
    <>
      <FormField label="New password">
        <Input value={newPassword} onChange={({ detail }) => onNewPassword(detail.value)} type="password" name="new-password" autoComplete="new-password" autoFocus />
      </FormField>
      <FormField label="New password again" errorText={repeated && newPassword !== repeated ? 'The two passwords are not the same.' : ''}>
        <Input value={repeated} onChange={({ detail }) => onRepeated(detail.value)} type="password" name="new-password-again" autoComplete="new-password" />
      </FormField>
    </>
  );
}
