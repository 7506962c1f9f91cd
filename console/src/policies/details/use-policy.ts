import { GetPolicyCommand, GetPolicyVersionCommand, paginateListPolicyVersions, type IAMClient, type Policy, type PolicyVersion } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ApiError } from '../../commons/api-error';
import type { Loaded } from '../../commons/loaded';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';

/** One managed policy, with its tags. */
export function usePolicy(PolicyArn: string): Loaded<Policy> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const { Policy: policy, $metadata } = await iam.send(new GetPolicyCommand({ PolicyArn }), { abortSignal });
        if (!policy) {
          throw new ApiError('Failure', 'GetPolicy answered without a policy.', $metadata.requestId);
        }

        return policy;
      },
      [iam, PolicyArn],
    ),
  );
}

/** The versions of a policy, newest first, without their documents. */
export function usePolicyVersions(PolicyArn: string): Loaded<readonly PolicyVersion[]> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      async (abortSignal) => {
        const versions: PolicyVersion[] = [];
        for await (const { Versions = [] } of paginateListPolicyVersions({ client: iam }, { PolicyArn }, { abortSignal })) {
          versions.push(...Versions);
        }

        return versions.sort((a, b) => numberOf(b) - numberOf(a));
      },
      [iam, PolicyArn],
    ),
  );
}

function numberOf({ VersionId = '' }: PolicyVersion): number {
  return Number(VersionId.slice(1));
}

/** The document of one version. */
export function useVersionDocument(arn: string, versionId: string): Loaded<string> {
  const iam = useIam();
  return useLoaded(useCallback((signal) => readVersion(iam, arn, versionId, signal), [iam, arn, versionId]));
}

/** The document of one version. */
export async function readVersion(iam: IAMClient, PolicyArn: string, VersionId: string, abortSignal: AbortSignal): Promise<string> {
  const { PolicyVersion: version } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }), { abortSignal });
  return version?.Document ?? '';
}
