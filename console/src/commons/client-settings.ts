import type { SessionCredentials } from '../session/types';

/** IAM is one global service; its signatures name this region. */
export const region = 'us-east-1';

/** How a client of the SDK reaches the server that this page came from. */
export function clientSettings(credentials: SessionCredentials) {
  return {
    region,
    endpoint: window.location.origin,
    maxAttempts: 2,
    credentials: {
      accessKeyId: credentials.accessKeyId,
      secretAccessKey: credentials.secretAccessKey,
      sessionToken: credentials.sessionToken,
    },
  };
}
