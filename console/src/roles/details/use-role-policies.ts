import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  NoSuchEntityException,
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

/** The document of a role's policy: the default version's, where it has versions; nothing where the service has not published it. */
export function usePolicyDocument(roleName: string, policy: RolePolicy): Loaded<string | undefined> {
  const iam = useIam();
  return useLoaded(useCallback((signal) => read(iam, roleName, policy, signal), [iam, roleName, policy]));
}

async function read(iam: IAMClient, RoleName: string, policy: RolePolicy, abortSignal: AbortSignal): Promise<string | undefined> {
  if (policy.arn === undefined) {
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: policy.name }), { abortSignal });
    return PolicyDocument;
  }

  const versionId = await findDefaultVersion(iam, policy.arn, abortSignal);
  if (versionId === undefined) {
    return undefined;
  }

  const { PolicyVersion } = await iam.send(
    new GetPolicyVersionCommand({ PolicyArn: policy.arn, VersionId: versionId }),
    { abortSignal },
  );
  return PolicyVersion?.Document ?? '';
}

// Some services of AWS name a policy for their role and keep the policy to themselves.
async function findDefaultVersion(iam: IAMClient, arn: string, abortSignal: AbortSignal): Promise<string | undefined> {
  try {
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: arn }), { abortSignal });
    return Policy?.DefaultVersionId;
  } catch (thrown) {
    if (thrown instanceof NoSuchEntityException && arn.includes(':policy/aws-service-role/')) {
      return undefined;
    }

    throw thrown;
  }
}
