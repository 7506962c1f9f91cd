import { ApiError } from '../commons/api-error';
import { signedFetch } from '../commons/signed-fetch';
import type { SignedIn } from './types';

export interface UserCredentials {
  readonly account: string;
  readonly userName: string;
  readonly password: string;
  readonly mfaCode?: string | undefined;
  readonly newPassword?: string | undefined;
  readonly durationSeconds: number;
}

export interface RootCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly mfaCode?: string | undefined;
  readonly durationSeconds: number;
}

/** Signs a user in. */
export function signInUser(given: UserCredentials, signal: AbortSignal): Promise<SignedIn> {
  return post('/signin', given, signal);
}

/** Signs the root in. The secret signs the request and stays here. */
export async function signInRoot(given: RootCredentials, signal: AbortSignal): Promise<SignedIn> {
  const body = JSON.stringify({ mfaCode: given.mfaCode, durationSeconds: given.durationSeconds });
  const response = await signedFetch({
    credentials: { accessKeyId: given.accessKeyId, secretAccessKey: given.secretAccessKey },
    service: 'sts',
    method: 'POST',
    path: '/signin/root',
    body,
    signal,
  });
  return read(response);
}

/** Signs the root in with the link that the first start printed. */
export function signInWithLink(token: string, signal: AbortSignal): Promise<SignedIn> {
  return post('/signin/link', { token }, signal);
}

async function post(path: string, value: object, signal: AbortSignal): Promise<SignedIn> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  return read(response);
}

async function read(response: Response): Promise<SignedIn> {
  if (!response.ok) {
    throw await ApiError.ofResponse(response);
  }

  return (await response.json()) as SignedIn;
}
