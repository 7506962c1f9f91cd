import Button from '@cloudscape-design/components/button';
import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState, type FormEvent } from 'react';
import { attributes, type EventFilter, type LookupAttribute } from './event-filter';
import { rangeOf, relativeOptions } from './time-range';

const any = { value: 'any', label: 'Any' };

/** Which events to look up. The server is asked when somebody says so, not at each key. */
export function FilterBar({ onChange }: { readonly onChange: (filter: EventFilter) => void }) {
  const [attribute, setAttribute] = useState<LookupAttribute>();
  const [value, setValue] = useState('');
  const [range, setRange] = useState<DateRangePickerProps.Value | null>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ attribute, value, ...rangeOf(range, Date.now()) });
  };
  return (
    <form onSubmit={onSubmit}>
      <SpaceBetween direction="horizontal" size="s" alignItems="end">
        <FormField label="Attribute">
          <Select
            options={[any, ...attributes]}
            selectedOption={attributes.find((one) => one.value === attribute) ?? any}
            onChange={({ detail }) => setAttribute(attributes.find((one) => one.value === detail.selectedOption.value)?.value)}
          />
        </FormField>
        <FormField label="Value">
          <Input value={value} disabled={attribute === undefined} spellcheck={false} onChange={({ detail }) => setValue(detail.value)} />
        </FormField>
        <FormField label="Time">
          <DateRangePicker
            value={range}
            onChange={({ detail }) => setRange(detail.value)}
            relativeOptions={relativeOptions}
            isValidRange={() => ({ valid: true })}
            placeholder="Any time"
            expandToViewport
            i18nStrings={{ formatRelativeRange: ({ amount, unit }) => `Last ${amount} ${amount === 1 ? unit : `${unit}s`}` }}
          />
        </FormField>
        <Button disabled={attribute !== undefined && value === ''}>Look up</Button>
      </SpaceBetween>
    </form>
  );
}
