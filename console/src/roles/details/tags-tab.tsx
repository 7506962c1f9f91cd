import { TagRoleCommand, UntagRoleCommand, type Tag } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { TagsPanel } from '../../commons/tags-panel';
import { useIam } from '../../commons/use-iam';
import type { RoleTabProps } from './role-tabs';

/** The tags of a role. Those of service-linked roles can be edited too. */
export function TagsTab({ role, onChanged }: RoleTabProps) {
  const iam = useIam();
  const { RoleName } = role;
  const untag = useCallback(
    (TagKeys: string[], abortSignal: AbortSignal) => iam.send(new UntagRoleCommand({ RoleName, TagKeys }), { abortSignal }),
    [iam, RoleName],
  );
  const tag = useCallback((Tags: Tag[], abortSignal: AbortSignal) => iam.send(new TagRoleCommand({ RoleName, Tags }), { abortSignal }), [iam, RoleName]);
  return <TagsPanel what={`the role ${RoleName}`} before={role.Tags ?? []} untag={untag} tag={tag} onChanged={onChanged} />;
}
