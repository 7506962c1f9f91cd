import { IAMClient } from '@aws-sdk/client-iam';
import { useMemo } from 'react';
import { sessionStore } from '../session/session-store';
import { activeCredentials, type SessionCredentials } from '../session/types';
import { useSession } from '../session/use-session';
import { clientSettings } from './client-settings';

/** The client of IAM that signs with the session's credentials. */
export function useIam(): IAMClient {
  const credentials = activeCredentials(useSession());
  return useMemo(() => makeClient(credentials), [credentials]);
}

// A session can end before its time: the user or the role is gone, or the server has new keys.
const endedCodes = new Set(['ExpiredToken', 'ExpiredTokenException', 'InvalidClientTokenId', 'InvalidClientTokenIdException']);

function makeClient(credentials: SessionCredentials): IAMClient {
  const client = new IAMClient(clientSettings(credentials));
  client.middlewareStack.add(
    (next) => async (request) => {
      try {
        return await next(request);
      } catch (thrown) {
        if (thrown instanceof Error && endedCodes.has(thrown.name)) {
          sessionStore.signOut('rejected');
        }

        throw thrown;
      }
    },
    { step: 'initialize', name: 'endRejectedSession' },
  );
  return client;
}
