import { useMemo } from 'react';
import { activeCredentials, type SessionCredentials } from '../session/types';
import { useSession } from '../session/use-session';
import { ApiError } from './api-error';
import { signedFetch } from './signed-fetch';

/** Reads from Reeve's own API: what IAM has no operation for. */
export interface ServiceApi {
  /** The answer at a path below `/reeve/v1/`, given in segments that are not escaped yet. */
  readonly get: <T>(segments: readonly string[], signal: AbortSignal, query?: Readonly<Record<string, string>>) => Promise<T>;
}

/** Reeve's own API, signed with the session's credentials. */
export function useServiceApi(): ServiceApi {
  const credentials = activeCredentials(useSession());
  return useMemo(() => ({ get: (segments, signal, query) => get(credentials, segments, signal, query) }), [credentials]);
}

async function get<T>(
  credentials: SessionCredentials,
  segments: readonly string[],
  signal: AbortSignal,
  query: Readonly<Record<string, string>> | undefined,
): Promise<T> {
  const path = `/reeve/v1/${segments.map(encodeURIComponent).join('/')}`;
  const response = await signedFetch({ credentials, service: 'reeve', method: 'GET', path, query, signal });
  if (!response.ok) {
    throw await ApiError.ofResponse(response);
  }

  return (await response.json()) as T;
}
