import { useMemo } from 'react';
import { activeCredentials, type SessionCredentials } from '../session/types';
import { useSession } from '../session/use-session';
import { ApiError } from './api-error';
import { signedFetch, type SignedRequest } from './signed-fetch';

/** Reeve's own API: what IAM has no operation for. */
export interface ServiceApi {
  /** The answer at a path below `/reeve/v1/`, given in segments that are not escaped yet. */
  readonly get: <T>(segments: readonly string[], signal: AbortSignal, query?: Readonly<Record<string, string>>) => Promise<T>;
  /** Sends a body there. */
  readonly post: <T>(segments: readonly string[], signal: AbortSignal, body: unknown) => Promise<T>;
}

/** Reeve's own API, signed with the session's credentials. */
export function useServiceApi(): ServiceApi {
  const credentials = activeCredentials(useSession());
  return useMemo(
    () => ({
      get: (segments, signal, query) => send(credentials, segments, { method: 'GET', signal, query }),
      post: (segments, signal, body) => send(credentials, segments, { method: 'POST', signal, body: JSON.stringify(body) }),
    }),
    [credentials],
  );
}

async function send<T>(
  credentials: SessionCredentials,
  segments: readonly string[],
  request: Pick<SignedRequest, 'method' | 'signal' | 'query' | 'body'>,
): Promise<T> {
  const path = `/reeve/v1/${segments.map(encodeURIComponent).join('/')}`;
  const response = await signedFetch({ credentials, service: 'reeve', path, ...request });
  if (!response.ok) {
    throw await ApiError.ofResponse(response);
  }

  return (await response.json()) as T;
}
