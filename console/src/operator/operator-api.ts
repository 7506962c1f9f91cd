import { useMemo } from 'react';
import { ApiError } from '../commons/api-error';
import { operatorSession, useOptionalToken } from './operator-session';

/** Something wrong with a manifest, at its place. */
export interface ManifestFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A refusal of the operator API, with all that is wrong with a manifest where it concerns one. */
export class OperatorError extends ApiError {
  readonly faults: readonly ManifestFault[];

  constructor(code: string, message: string, faults: readonly ManifestFault[], requestId: string | undefined) {
    super(code, message, requestId);
    this.faults = faults;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface OperatorApi {
  /** Calls a path below `/operator/v1/`; a body that is text goes as it is. */
  readonly call: <T>(method: Method, path: string, signal: AbortSignal, body?: string) => Promise<T>;
}

const pageSize = 100;

/** The path of a page of a list, which goes on at a marker. */
export function pagePath(list: string, marker: string | undefined): string {
  return `${list}?${new URLSearchParams({ maxItems: `${pageSize}`, ...(marker === undefined ? {} : { marker }) })}`;
}

/** The operator API, with the token that was given. */
export function useOperatorApi(): OperatorApi {
  const token = useOptionalToken() ?? '';
  return useMemo(() => ({ call: (method, path, signal, body) => callOperator(token, method, path, signal, body) }), [token]);
}

export async function callOperator<T>(token: string, method: Method, path: string, signal: AbortSignal, body?: string): Promise<T> {
  const response = await fetch(`/operator/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body }),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (!response.ok) {
    throw await refusal(response);
  }

  return (await response.json()) as T;
}

async function refusal(response: Response): Promise<OperatorError> {
  if (response.status === 401) {
    operatorSession.signOut();
  }

  const requestId = response.headers.get('x-amzn-requestid') ?? undefined;
  try {
    const { error } = (await response.json()) as { error: { code: string; message: string; faults?: readonly ManifestFault[] } };
    return new OperatorError(error.code, error.message, error.faults ?? [], requestId);
  } catch {
    return new OperatorError(`Http${response.status}`, `Reeve answered with status ${response.status}.`, [], requestId);
  }
}
