import type { SessionCredentials } from '../../session/types';
import { ApiError } from '../api-error';
import { signedFetch } from '../signed-fetch';

/** What a policy is attached to. */
export type PolicyKind = 'identity' | 'trust' | 'resource' | 'boundary';

/** Something in a policy that has to change, or should; lines and columns count from 1. */
export interface PolicyFinding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the server finds in a policy: the same as `reeve policy check`. */
export async function checkPolicy(
  credentials: SessionCredentials,
  document: string,
  kind: PolicyKind,
  signal: AbortSignal,
): Promise<readonly PolicyFinding[]> {
  const response = await signedFetch({
    credentials,
    service: 'reeve',
    method: 'POST',
    path: '/reeve/v1/policy-check',
    body: JSON.stringify({ document, kind }),
    signal,
  });
  if (!response.ok) {
    throw await ApiError.ofResponse(response);
  }

  return ((await response.json()) as { readonly findings: readonly PolicyFinding[] }).findings;
}
