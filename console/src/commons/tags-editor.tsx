import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Input from '@cloudscape-design/components/input';

export interface TagText {
  readonly key: string;
  readonly value: string;
}

export interface TagsEditorProps {
  readonly tags: readonly TagText[];
  readonly onChange: (tags: readonly TagText[]) => void;
}

const most = 50;

/** Keys and values in rows. */
export function TagsEditor({ tags, onChange }: TagsEditorProps) {
  const set = (index: number, change: Partial<TagText>) => onChange(tags.map((tag, at) => (at === index ? { ...tag, ...change } : tag)));
  return (
    <AttributeEditor<TagText>
      items={tags}
      definition={[
        {
          label: 'Key',
          errorText: (tag, index) => fault(tags, tag, index),
          control: (tag, index) => <Input value={tag.key} ariaLabel={`Key of tag ${index + 1}`} onChange={({ detail }) => set(index, { key: detail.value })} />,
        },
        {
          label: 'Value - optional',
          control: (tag, index) => <Input value={tag.value} ariaLabel={`Value of tag ${index + 1}`} onChange={({ detail }) => set(index, { value: detail.value })} />,
        },
      ]}
      addButtonText="Add tag"
      removeButtonText="Remove"
      removeButtonAriaLabel={(tag) => `Remove the tag ${tag.key}`}
      disableAddButton={tags.length >= most}
      additionalInfo={`You can add up to ${most - tags.length} more tags.`}
      empty="There are no tags."
      onAddButtonClick={() => onChange([...tags, { key: '', value: '' }])}
      onRemoveButtonClick={({ detail }) => onChange(tags.filter((_, index) => index !== detail.itemIndex))}
    />
  );
}

/** Whether all keys are there, and each once. */
export function areTagsSound(tags: readonly TagText[]): boolean {
  return tags.every((tag, index) => tag.key !== '' && fault(tags, tag, index) === undefined);
}

// IAM does not distinguish the keys of tags by case.
function fault(tags: readonly TagText[], tag: TagText, index: number): string | undefined {
  const key = tag.key.toLowerCase();
  return key !== '' && tags.findIndex((other) => other.key.toLowerCase() === key) < index ? 'There is a tag with this key already.' : undefined;
}
