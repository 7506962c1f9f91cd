import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';

export interface DocumentFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (document: string) => void;
  /** What the server says of the document. */
  readonly errorText?: string | undefined;
}

/** A policy document to be edited. What is wrong with it the server says; that it is no JSON is said while it is written. */
export function DocumentField({ label, description, value, onChange, errorText }: DocumentFieldProps) {
  return (
    <FormField label={label} description={description} errorText={errorText ?? jsonFault(value) ?? ''} stretch>
      <Textarea value={value} rows={16} spellcheck={false} disableBrowserAutocorrect ariaLabel={label} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}

/** Why a text is no JSON, or nothing. */
export function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (thrown) {
    return `The document is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}
