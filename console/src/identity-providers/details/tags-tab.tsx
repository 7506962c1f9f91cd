import {
  TagOpenIDConnectProviderCommand,
  TagSAMLProviderCommand,
  UntagOpenIDConnectProviderCommand,
  UntagSAMLProviderCommand,
  type Tag,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { TagsPanel } from '../../commons/tags-panel';
import { useIam } from '../../commons/use-iam';
import { nameOf } from '../provider';
import type { ProviderDetails } from './use-provider';

/** The tags of a provider. */
export function TagsTab({ provider, onChanged }: { readonly provider: ProviderDetails; readonly onChanged: () => void }) {
  const iam = useIam();
  const { arn, kind, tags } = provider;
  return (
    <TagsPanel
      what={`the identity provider ${nameOf(arn)}`}
      before={tags}
      untag={useCallback(
        (TagKeys: string[], abortSignal: AbortSignal) =>
          kind === 'saml'
            ? iam.send(new UntagSAMLProviderCommand({ SAMLProviderArn: arn, TagKeys }), { abortSignal })
            : iam.send(new UntagOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn, TagKeys }), { abortSignal }),
        [iam, arn, kind],
      )}
      tag={useCallback(
        (Tags: Tag[], abortSignal: AbortSignal) =>
          kind === 'saml'
            ? iam.send(new TagSAMLProviderCommand({ SAMLProviderArn: arn, Tags }), { abortSignal })
            : iam.send(new TagOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn, Tags }), { abortSignal }),
        [iam, arn, kind],
      )}
      onChanged={onChanged}
    />
  );
}
