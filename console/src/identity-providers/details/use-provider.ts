import { GetOpenIDConnectProviderCommand, GetSAMLProviderCommand, type IAMClient, type Tag } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import type { Loaded } from '../../commons/loaded';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { kindOf } from '../provider';

interface Common {
  readonly arn: string;
  readonly created: Date | undefined;
  readonly tags: readonly Tag[];
}

export interface OidcDetails extends Common {
  readonly kind: 'oidc';
  readonly url: string;
  readonly clientIds: readonly string[];
  readonly thumbprints: readonly string[];
}

export interface SamlDetails extends Common {
  readonly kind: 'saml';
  readonly metadata: string;
  readonly validUntil: Date | undefined;
}

export type ProviderDetails = OidcDetails | SamlDetails;

/** One identity provider in full. */
export function useProvider(arn: string): Loaded<ProviderDetails> {
  const iam = useIam();
  return useLoaded(useCallback((signal) => (kindOf(arn) === 'saml' ? readSaml(iam, arn, signal) : readOidc(iam, arn, signal)), [iam, arn]));
}

async function readOidc(client: IAMClient, arn: string, abortSignal: AbortSignal): Promise<ProviderDetails> {
  const { Url = '', ClientIDList = [], ThumbprintList = [], CreateDate, Tags = [] } = await client.send(
    new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }),
    { abortSignal },
  );
  return { kind: 'oidc', arn, url: Url, clientIds: ClientIDList, thumbprints: ThumbprintList, created: CreateDate, tags: Tags };
}

async function readSaml(client: IAMClient, arn: string, abortSignal: AbortSignal): Promise<ProviderDetails> {
  const { SAMLMetadataDocument = '', CreateDate, ValidUntil, Tags = [] } = await client.send(new GetSAMLProviderCommand({ SAMLProviderArn: arn }), { abortSignal });
  return { kind: 'saml', arn, metadata: SAMLMetadataDocument, created: CreateDate, validUntil: ValidUntil, tags: Tags };
}
