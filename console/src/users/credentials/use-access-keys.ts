import { GetAccessKeyLastUsedCommand, paginateListAccessKeys, type AccessKeyLastUsed, type AccessKeyMetadata } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import type { Loaded } from '../../commons/loaded';
import { momentText } from '../../commons/moment-text';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';

export interface UserAccessKey extends AccessKeyMetadata {
  readonly lastUsed: AccessKeyLastUsed | undefined;
}

/** The access keys of a user, each with its last use. */
export function useAccessKeys(UserName: string): Loaded<readonly UserAccessKey[]> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const keys: UserAccessKey[] = [];
        for await (const { AccessKeyMetadata = [] } of paginateListAccessKeys({ client: iam }, { UserName }, { abortSignal })) {
          for (const key of AccessKeyMetadata) {
            const { AccessKeyLastUsed } = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: key.AccessKeyId }), { abortSignal });
            keys.push({ ...key, lastUsed: AccessKeyLastUsed });
          }
        }

        return keys;
      },
      [iam, UserName],
    ),
  );
}

/** When and for what a key was last used. */
export function lastUse({ lastUsed }: UserAccessKey): string {
  if (lastUsed?.LastUsedDate === undefined) {
    return 'Never';
  }

  return `${momentText(lastUsed.LastUsedDate)} (${lastUsed.ServiceName ?? 'unknown'}, ${lastUsed.Region ?? 'unknown'})`;
}
