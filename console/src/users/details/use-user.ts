import { GetUserCommand, type User } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ApiError } from '../../commons/api-error';
import type { Loaded } from '../../commons/loaded';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';

/** One user, with its boundary and tags. */
export function useUser(userName: string): Loaded<User> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const { User: user, $metadata } = await iam.send(new GetUserCommand({ UserName: userName }), { abortSignal });
        if (!user) {
          throw new ApiError('Failure', 'GetUser answered without a user.', $metadata.requestId);
        }

        return user;
      },
      [iam, userName],
    ),
  );
}
