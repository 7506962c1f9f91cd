import { TagUserCommand, UntagUserCommand, type Tag } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { TagsPanel } from '../../commons/tags-panel';
import { useIam } from '../../commons/use-iam';
import type { UserTabProps } from './index';

/** The tags of a user. */
export function TagsTab({ user, onChanged }: UserTabProps) {
  const iam = useIam();
  const { UserName, Tags = [] } = user;
  return (
    <TagsPanel
      what={`the user ${UserName}`}
      before={Tags}
      untag={useCallback((TagKeys: string[], abortSignal: AbortSignal) => iam.send(new UntagUserCommand({ UserName, TagKeys }), { abortSignal }), [iam, UserName])}
      tag={useCallback((tags: Tag[], abortSignal: AbortSignal) => iam.send(new TagUserCommand({ UserName, Tags: tags }), { abortSignal }), [iam, UserName])}
      onChanged={onChanged}
    />
  );
}
