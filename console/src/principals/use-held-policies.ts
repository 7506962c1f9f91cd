import { GetPolicyCommand, GetPolicyVersionCommand, type IAMClient } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import type { Loaded } from '../commons/loaded';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';
import type { HeldPolicy, PolicyHolder } from './policy-holder';

/** The policies of a user, a group or a role. Give it a holder that `useMemo` keeps. */
export function useHeldPolicies(holder: PolicyHolder): Loaded<readonly HeldPolicy[]> {
  const iam = useIam();
  return useLoaded(useCallback((signal) => holder.list(iam, signal), [iam, holder]));
}

/** The document of such a policy: the default version's, where it has versions. */
export function useHeldDocument(holder: PolicyHolder, policy: HeldPolicy): Loaded<string> {
  const iam = useIam();
  return useLoaded(
    useCallback(
      (signal) => (policy.arn === undefined ? holder.readInline(iam, policy.name, signal) : readDefaultVersion(iam, policy.arn, signal)),
      [iam, holder, policy],
    ),
  );
}

async function readDefaultVersion(iam: IAMClient, PolicyArn: string, abortSignal: AbortSignal): Promise<string> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }), { abortSignal });
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId }), { abortSignal });
  return PolicyVersion?.Document ?? '';
}
