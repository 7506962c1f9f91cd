import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { ApiError } from '../commons/api-error';

export interface MfaFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: ApiError | undefined;
}

/** The code of an MFA device. */
export function MfaField({ value, onChange, error }: MfaFieldProps) {
  return (
    <FormField label="MFA code" description="The six digits that your device shows." errorText={error?.code === 'InvalidMfaCode' ? error.message : ''}>
      <Input value={value} onChange={({ detail }) => onChange(detail.value.trim())} inputMode="numeric" name="mfa" autoComplete="one-time-code" autoFocus />
    </FormField>
  );
}
