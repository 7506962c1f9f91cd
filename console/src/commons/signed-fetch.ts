import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { region } from './client-settings';

export interface SignedRequest {
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string | undefined };
  readonly service: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Headers besides those that every request has; they are signed too. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal: AbortSignal;
}

/** Sends a request to this origin, signed with Signature Version 4: for what the SDK has no client. */
export async function signedFetch(request: SignedRequest): Promise<Response> {
  const { accessKeyId, secretAccessKey, sessionToken } = request.credentials;
  const signer = new SignatureV4({
    credentials: sessionToken === undefined ? { accessKeyId, secretAccessKey } : { accessKeyId, secretAccessKey, sessionToken },
    region,
    service: request.service,
    sha256: Sha256,
  });
  const { host, protocol } = window.location;
  const signed = await signer.sign(
    new HttpRequest({
      method: request.method,
      protocol,
      hostname: host,
      path: request.path,
      query: { ...request.query },
      headers: { host, ...(request.body === undefined ? {} : { 'content-type': 'application/json' }), ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
    }),
  );
  const headers = new Headers(signed.headers);
  headers.delete('host'); // the browser sets it, to the same
  const query = new URLSearchParams(request.query).toString();
  return fetch(query ? `${request.path}?${query.replaceAll('+', '%20')}` : request.path, {
    method: request.method,
    headers,
    ...(request.body === undefined ? {} : { body: request.body }),
    credentials: 'omit',
    cache: 'no-store',
    signal: request.signal,
  });
}
