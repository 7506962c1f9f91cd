import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import type { Loaded } from '../../commons/loaded';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';

/** A policy of a role. The inline ones have no ARN. */
export interface RolePolicy {
  readonly name: string;
  readonly arn: string | undefined;
}

/** The policies of a role, managed ones first. */
export function useRolePolicies(roleName: string): Loaded<readonly RolePolicy[]> {
  const iam = useIam();
  return useLoaded(useCallback((signal) => list(iam, roleName, signal), [iam, roleName]));
}

async function list(iam: IAMClient, RoleName: string, signal: AbortSignal): Promise<readonly RolePolicy[]> {
  const policies: RolePolicy[] = [];
  for await (const { AttachedPolicies = [] } of paginateListAttachedRolePolicies({ client: iam }, { RoleName }, { abortSignal: signal })) {
    policies.push(...AttachedPolicies.map(({ PolicyName = '', PolicyArn }) => ({ name: PolicyName, arn: PolicyArn })));
  }

  for await (const { PolicyNames = [] } of paginateListRolePolicies({ client: iam }, { RoleName }, { abortSignal: signal })) {
    policies.push(...PolicyNames.map((name) => ({ name, arn: undefined })));
  }

  return policies;
}

/** The document of a role's policy: the default version's, where it has versions. */
export function usePolicyDocument(roleName: string, policy: RolePolicy): Loaded<string> {
  const iam = useIam();
  return useLoaded(useCallback((signal) => read(iam, roleName, policy, signal), [iam, roleName, policy]));
}

async function read(iam: IAMClient, RoleName: string, policy: RolePolicy, abortSignal: AbortSignal): Promise<string> {
  if (policy.arn === undefined) {
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: policy.name }), { abortSignal });
    return PolicyDocument;
  }

  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: policy.arn }), { abortSignal });
  const { PolicyVersion } = await iam.send(
    new GetPolicyVersionCommand({ PolicyArn: policy.arn, VersionId: Policy?.DefaultVersionId }),
    { abortSignal },
  );
  return PolicyVersion?.Document ?? '';
}
