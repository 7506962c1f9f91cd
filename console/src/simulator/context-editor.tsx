import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { ContextKeyTypeEnum } from '@aws-sdk/client-iam';
import type { ContextText } from './simulation';

export interface ContextEditorProps {
  readonly entries: readonly ContextText[];
  readonly onChange: (entries: readonly ContextText[]) => void;
}

const types = Object.values(ContextKeyTypeEnum);

/** The condition keys of the request that is simulated. */
export function ContextEditor({ entries, onChange }: ContextEditorProps) {
  const set = (index: number, change: Partial<ContextText>) => onChange(entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry)));
  return (
    <AttributeEditor<ContextText>
      items={entries}
      definition={[
        {
          label: 'Condition key',
          control: ({ key }, index) => <Input value={key} placeholder="aws:SourceIp" spellcheck={false} ariaLabel={`Condition key ${index + 1}`} onChange={({ detail }) => set(index, { key: detail.value })} />,
        },
        {
          label: 'Type',
          control: ({ type }, index) => (
            <Select
              options={types.map((value) => ({ value, label: value }))}
              selectedOption={{ value: type, label: type }}
              ariaLabel={`Type of condition key ${index + 1}`}
              onChange={({ detail }) => set(index, { type: types.find((one) => one === detail.selectedOption.value) ?? type })}
            />
          ),
        },
        {
          label: 'Values',
          control: ({ values }, index) => <Input value={values} spellcheck={false} ariaLabel={`Values of condition key ${index + 1}`} onChange={({ detail }) => set(index, { values: detail.value })} />,
        },
      ]}
      addButtonText="Add condition key"
      removeButtonText="Remove"
      removeButtonAriaLabel={({ key }) => `Remove the condition key ${key}`}
      empty="The request has no condition keys besides those that follow from the principal."
      additionalInfo="Lists have commas between their values."
      onAddButtonClick={() => onChange([...entries, { key: '', type: 'string', values: '' }])}
      onRemoveButtonClick={({ detail }) => onChange(entries.filter((_, index) => index !== detail.itemIndex))}
    />
  );
}
