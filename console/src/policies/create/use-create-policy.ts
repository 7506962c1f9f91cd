import { CreatePolicyCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../commons/paths';
import type { TagText } from '../../commons/tags-editor';
import { toTags } from '../../commons/tags-panel';
import { useAction, type Action } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';

/** A policy as it is put together. */
export interface PolicyDraft {
  readonly name: string;
  readonly description: string;
  readonly document: string;
  readonly tags: readonly TagText[];
}

export const emptyPolicy: PolicyDraft = {
  name: '',
  description: '',
  document: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: [], Resource: [] }] }, null, 2),
  tags: [],
};

/** Makes a policy and goes to its page. */
export function useCreatePolicy(): Action<[PolicyDraft]> {
  const iam = useIam();
  const navigate = useNavigate();
  const { success } = useNotifications();
  return useAction(
    useCallback(
      async (abortSignal: AbortSignal, { name, description, document, tags }: PolicyDraft) => {
        const { Policy } = await iam.send(
          new CreatePolicyCommand({ PolicyName: name, PolicyDocument: document, Description: description || undefined, Tags: toTags(tags) }),
          { abortSignal },
        );
        success(`The policy ${name} was created.`);
        void navigate(Policy?.Arn ? paths.policy(Policy.Arn) : paths.policies);
      },
      [iam, navigate, success],
    ),
  );
}
