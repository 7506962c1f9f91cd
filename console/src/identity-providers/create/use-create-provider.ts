import { CreateOpenIDConnectProviderCommand, CreateSAMLProviderCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../commons/paths';
import type { TagText } from '../../commons/tags-editor';
import { toTags } from '../../commons/tags-panel';
import { useAction, type Action } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { textLines } from '../text-lines';
import { nameOf, type ProviderKind } from '../provider';

/** An identity provider as it is put together. */
export interface ProviderDraft {
  readonly kind: ProviderKind;
  readonly url: string;
  /** A line each. */
  readonly clientIds: string;
  /** A line each. */
  readonly thumbprints: string;
  readonly name: string;
  readonly metadata: string;
  readonly tags: readonly TagText[];
}

export const emptyProvider: ProviderDraft = { kind: 'oidc', url: '', clientIds: '', thumbprints: '', name: '', metadata: '', tags: [] };

/** Whether a draft says what IAM cannot do without. What is right the server says. */
export function isComplete({ kind, url, name, metadata }: ProviderDraft): boolean {
  return kind === 'oidc' ? url !== '' : name !== '' && metadata !== '';
}

/** Adds a provider and goes to its page. */
export function useCreateProvider(): Action<[ProviderDraft]> {
  const iam = useIam();
  const navigate = useNavigate();
  const { success } = useNotifications();
  return useAction(
    useCallback(
      async (abortSignal: AbortSignal, draft: ProviderDraft) => {
        const Tags = toTags(draft.tags);
        const clientIds = textLines(draft.clientIds);
        const thumbprints = textLines(draft.thumbprints);
        const arn =
          draft.kind === 'oidc'
            ? (
                await iam.send(
                  new CreateOpenIDConnectProviderCommand({
                    Url: draft.url,
                    Tags,
                    ...(clientIds.length > 0 ? { ClientIDList: clientIds } : {}),
                    ...(thumbprints.length > 0 ? { ThumbprintList: thumbprints } : {}),
                  }),
                  { abortSignal },
                )
              ).OpenIDConnectProviderArn
            : (await iam.send(new CreateSAMLProviderCommand({ Name: draft.name, SAMLMetadataDocument: draft.metadata, Tags }), { abortSignal })).SAMLProviderArn;
        success(`The identity provider ${nameOf(arn ?? '')} was added.`);
        void navigate(paths.identityProvider(arn ?? ''));
      },
      [iam, navigate, success],
    ),
  );
}
