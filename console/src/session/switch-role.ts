import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { clientSettings } from '../commons/client-settings';
import { sessionStore } from './session-store';
import type { SignedIn } from './types';

export interface RoleToSwitchTo {
  readonly accountId: string;
  readonly roleName: string;
  readonly displayName: string;
}

/** Assumes a role with the session of who signed in, and goes on as that role. */
export async function switchRole(signedIn: SignedIn, role: RoleToSwitchTo, signal: AbortSignal): Promise<void> {
  const client = new STSClient(clientSettings(signedIn.credentials));
  const { Credentials: made } = await client.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${role.accountId}:role/${role.roleName}`,
      RoleSessionName: signedIn.userName ?? 'console',
    }),
    { abortSignal: signal },
  );
  if (!made?.AccessKeyId || !made.SecretAccessKey || !made.SessionToken || !made.Expiration) {
    throw new Error('AssumeRole answered without credentials.');
  }

  const roleName = role.roleName.slice(role.roleName.lastIndexOf('/') + 1);
  sessionStore.switchRole({
    accountId: role.accountId,
    roleName,
    displayName: role.displayName || `${roleName} @ ${role.accountId}`,
    credentials: {
      accessKeyId: made.AccessKeyId,
      secretAccessKey: made.SecretAccessKey,
      sessionToken: made.SessionToken,
      expiration: made.Expiration.toISOString(),
    },
  });
}
