import { GetPolicyCommand, GetPolicyVersionCommand, NoSuchEntityException, type IAMClient } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import type { Loaded } from '../../commons/loaded';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';

/** The document of a service's policy that is in effect; nothing where the service has not published it. */
export function useLinkedDocument(arn: string): Loaded<string | undefined> {
  const iam = useIam();
  return useLoaded(useCallback((signal) => read(iam, arn, signal), [iam, arn]));
}

async function read(iam: IAMClient, PolicyArn: string, abortSignal: AbortSignal): Promise<string | undefined> {
  try {
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }), { abortSignal });
    const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId }), { abortSignal });
    return PolicyVersion?.Document ?? '';
  } catch (thrown) {
    // Some services of AWS name a policy for their role and keep the policy to themselves.
    if (thrown instanceof NoSuchEntityException) {
      return undefined;
    }

    throw thrown;
  }
}
