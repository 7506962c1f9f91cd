import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';

const hours = [1, 4, 8, 12];
const options = hours.map((count) => ({ value: String(count * 3600), label: count === 1 ? '1 hour' : `${count} hours` }));

export const defaultDuration = 12 * 3600;

/** How long the session is to last. */
export function DurationField({ value, onChange }: { readonly value: number; readonly onChange: (seconds: number) => void }) {
  return (
    <FormField label="Session length" description="You are signed out after it, or when you close the tab.">
      <Select
        selectedOption={options.find((option) => option.value === String(value)) ?? null}
        options={options}
        onChange={({ detail }) => onChange(Number(detail.selectedOption.value))}
      />
    </FormField>
  );
}
