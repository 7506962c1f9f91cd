import { TagPolicyCommand, UntagPolicyCommand, type Tag } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { TagsPanel } from '../../commons/tags-panel';
import { useIam } from '../../commons/use-iam';
import type { PolicyTabProps } from './index';

/** The tags of a policy. */
export function TagsTab({ policy, onChanged }: PolicyTabProps) {
  const iam = useIam();
  const { Arn: PolicyArn, PolicyName, Tags = [] } = policy;
  return (
    <TagsPanel
      what={`the policy ${PolicyName}`}
      before={Tags}
      untag={useCallback((TagKeys: string[], abortSignal: AbortSignal) => iam.send(new UntagPolicyCommand({ PolicyArn, TagKeys }), { abortSignal }), [iam, PolicyArn])}
      tag={useCallback((tags: Tag[], abortSignal: AbortSignal) => iam.send(new TagPolicyCommand({ PolicyArn, Tags: tags }), { abortSignal }), [iam, PolicyArn])}
      onChanged={onChanged}
    />
  );
}
