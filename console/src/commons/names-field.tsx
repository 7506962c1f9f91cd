import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { pagedOptions } from './paged-options';
import type { PagedList } from './use-paged-list';

export interface NamesFieldProps {
  readonly label: string;
  /** What is chosen: "groups". */
  readonly things: string;
  readonly names: PagedList<string>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly errorText?: string | undefined;
}

/** Several of many names, which the server gives in pages. */
export function NamesField({ label, things, names, chosen, onChange, errorText = '' }: NamesFieldProps) {
  return (
    <FormField label={label} errorText={errorText}>
      <Multiselect
        {...pagedOptions(names, things)}
        selectedOptions={chosen.map(toOption)}
        options={names.items.map(toOption)}
        onChange={({ detail }) => onChange(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
        placeholder={`Choose ${things}`}
        filteringAriaLabel={`Search ${things}`}
        deselectAriaLabel={(option) => `Remove ${option.label}`}
      />
    </FormField>
  );
}

function toOption(name: string) {
  return { value: name, label: name };
}
