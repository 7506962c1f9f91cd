import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { TagRoleCommand, UntagRoleCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ErrorBox } from '../../commons/error-box';
import { areTagsSound, TagsEditor, type TagText } from '../../commons/tags-editor';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import type { RoleTabProps } from './role-tabs';

/** The tags of a role. Those of service-linked roles can be edited too. */
export function TagsTab({ role, onChanged }: RoleTabProps) {
  const iam = useIam();
  const { success } = useNotifications();
  const before = role.Tags ?? [];
  const [tags, setTags] = useState<readonly TagText[]>(() => before.map(({ Key = '', Value = '' }) => ({ key: Key, value: Value })));
  const { RoleName } = role;
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        const gone = before.flatMap(({ Key = '' }) => (tags.some(({ key }) => key.toLowerCase() === Key.toLowerCase()) ? [] : [Key]));
        const changed = tags.filter(({ key, value }) => !before.some(({ Key, Value }) => Key === key && Value === value));
        if (gone.length > 0) {
          await iam.send(new UntagRoleCommand({ RoleName, TagKeys: gone }), { abortSignal });
        }

        if (changed.length > 0) {
          await iam.send(new TagRoleCommand({ RoleName, Tags: changed.map(({ key, value }) => ({ Key: key, Value: value })) }), { abortSignal });
        }

        success(`The tags of ${RoleName} were saved.`);
        onChanged();
      },
      [iam, RoleName, before, tags, success, onChanged],
    ),
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${before.length})`}
          description="Tags are keys and values that you give to a role, to find it by and to write policies about."
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
