import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { PolicyFilter } from './use-policies';

const scopes: readonly (SelectProps.Option & { readonly value: PolicyFilter['scope'] })[] = [
  { value: 'All', label: 'All policies' },
  { value: 'Local', label: 'Customer managed' },
  { value: 'AWS', label: 'AWS managed' },
];

export interface ScopeFilterProps {
  readonly filter: PolicyFilter;
  readonly onChange: (filter: PolicyFilter) => void;
}

/** Which policies the server is asked for. */
export function ScopeFilter({ filter, onChange }: ScopeFilterProps) {
  return (
    <SpaceBetween direction="horizontal" size="l" alignItems="end">
      <FormField label="Type">
        <Select
          options={scopes}
          selectedOption={scopes.find(({ value }) => value === filter.scope) ?? null}
          onChange={({ detail }) => onChange({ ...filter, scope: scopes.find(({ value }) => value === detail.selectedOption.value)?.value ?? 'All' })}
        />
      </FormField>
      <Toggle checked={filter.onlyAttached} onChange={({ detail }) => onChange({ ...filter, onlyAttached: detail.checked })}>
        Only attached policies
      </Toggle>
    </SpaceBetween>
  );
}
