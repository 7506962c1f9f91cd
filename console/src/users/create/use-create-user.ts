import { AttachUserPolicyCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../commons/api-error';
import { paths } from '../../commons/paths';
import type { TagText } from '../../commons/tags-editor';
import { toTags } from '../../commons/tags-panel';
import { useAction, type Action } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';

/** A user as it is put together. */
export interface UserDraft {
  readonly name: string;
  readonly path: string;
  readonly policies: readonly string[];
  readonly tags: readonly TagText[];
}

export const emptyUser: UserDraft = { name: '', path: '/', policies: [], tags: [] };

/** Makes a user and goes to its page. A policy that cannot be attached does not unmake it. */
export function useCreateUser(): Action<[UserDraft]> {
  const iam = useIam();
  const navigate = useNavigate();
  const { success, failure } = useNotifications();
  return useAction(
    useCallback(
      async (abortSignal: AbortSignal, { name, path, policies, tags }: UserDraft) => {
        await iam.send(new CreateUserCommand({ UserName: name, Path: path || undefined, Tags: toTags(tags) }), { abortSignal });
        for (const PolicyArn of policies) {
          try {
            await iam.send(new AttachUserPolicyCommand({ UserName: name, PolicyArn }));
          } catch (thrown) {
            failure(`The policy ${PolicyArn} could not be attached to ${name}`, ApiError.of(thrown));
          }
        }

        success(`The user ${name} was created.`);
        void navigate(paths.user(name));
      },
      [iam, navigate, success, failure],
    ),
  );
}
