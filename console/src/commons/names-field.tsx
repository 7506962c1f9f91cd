import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import type { Loaded } from './loaded';

export interface NamesFieldProps {
  readonly label: string;
  /** What is chosen: "groups". */
  readonly things: string;
  readonly names: Loaded<readonly string[]>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly errorText?: string | undefined;
}

/** Several of many names, which the server gives. */
export function NamesField({ label, things, names, chosen, onChange, errorText = '' }: NamesFieldProps) {
  return (
    <FormField label={label} errorText={errorText}>
      <Multiselect
        selectedOptions={chosen.map(toOption)}
        options={names.status === 'ready' ? names.value.map(toOption) : []}
        onChange={({ detail }) => onChange(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
        filteringType="auto"
        placeholder={`Choose ${things}`}
        statusType={names.status === 'loading' ? 'loading' : names.status === 'failed' ? 'error' : 'finished'}
        loadingText={`Loading ${things}`}
        errorText={names.status === 'failed' ? names.error.text : ''}
        recoveryText="Retry"
        onLoadItems={() => names.status === 'failed' && names.retry()}
        empty={`There are no ${things}.`}
        noMatch={`No ${things} match.`}
        deselectAriaLabel={(option) => `Remove ${option.label}`}
      />
    </FormField>
  );
}

function toOption(name: string) {
  return { value: name, label: name };
}
