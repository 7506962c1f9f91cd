import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Tag } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ErrorBox } from './error-box';
import { areTagsSound, TagsEditor, type TagText } from './tags-editor';
import { useAction } from './use-action';
import { useNotifications } from './use-notifications';

export interface TagsPanelProps {
  /** What has the tags: "the user ada". */
  readonly what: string;
  readonly before: readonly Tag[];
  readonly untag: (keys: string[], signal: AbortSignal) => Promise<unknown>;
  readonly tag: (tags: Tag[], signal: AbortSignal) => Promise<unknown>;
  readonly onChanged: () => void;
}

/** The tags of something, to be edited. Only what changed is sent. */
export function TagsPanel({ what, before, untag, tag, onChanged }: TagsPanelProps) {
  const { success } = useNotifications();
  // What the server has. It is known before what has the tags is loaded again, and nobody waits for that to save once more.
  const [saved, setSaved] = useState(before);
  const [tags, setTags] = useState<readonly TagText[]>(() => before.map(({ Key = '', Value = '' }) => ({ key: Key, value: Value })));
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        const { gone, changed } = difference(saved, tags);
        if (gone.length > 0) {
          await untag(gone, signal);
        }

        if (changed.length > 0) {
          await tag(changed, signal);
        }

        setSaved(toTags(tags) ?? []);
        success(`The tags of ${what} were saved.`);
        onChanged();
      },
      [saved, tags, untag, tag, what, success, onChanged],
    ),
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${saved.length})`}
          description="Keys and values, to find things by and to write policies about."
          actions={
            <Button disabled={!areTagsSound(tags)} loading={isRunning} loadingText="Saving" onClick={() => void run()}>
              Save tags
            </Button>
          }
        >
          Tags
        </Header>
      }
    >
      <SpaceBetween size="m">
        <TagsEditor tags={tags} onChange={setTags} />
        {error && <ErrorBox what="The tags could not be saved" error={error} />}
      </SpaceBetween>
    </Container>
  );
}

/** What to untag and what to tag, to come from one set of tags to another. IAM does not distinguish keys by case. */
export function difference(before: readonly Tag[], after: readonly TagText[]): { readonly gone: string[]; readonly changed: Tag[] } {
  return {
    gone: before.flatMap(({ Key = '' }) => (after.some(({ key }) => key.toLowerCase() === Key.toLowerCase()) ? [] : [Key])),
    changed: after
      .filter(({ key, value }) => !before.some(({ Key, Value }) => Key === key && Value === value))
      .map(({ key, value }) => ({ Key: key, Value: value })),
  };
}

/** Tags as IAM takes them; nothing where there are none. */
export function toTags(tags: readonly TagText[]): Tag[] | undefined {
  return tags.length > 0 ? tags.map(({ key, value }) => ({ Key: key, Value: value })) : undefined;
}
