import {
  AttachRolePolicyCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRolePolicyCommand,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  type IAMClient,
  type Role,
} from '@aws-sdk/client-iam';
import { givenUpBy, type Bounded, type HeldPolicy, type PolicyHolder } from './policy-holder';

/** A role, as whoever holds policies. */
export function rolePolicies(RoleName: string): PolicyHolder {
  return {
    kind: 'role',
    name: RoleName,
    list: (iam, signal) => list(iam, RoleName, signal),
    readInline: async (iam, PolicyName, abortSignal) =>
      (await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }), { abortSignal })).PolicyDocument ?? '',
    putInline: (iam, PolicyName, PolicyDocument, abortSignal) => iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }), { abortSignal }),
    deleteInline: (iam, PolicyName, signal) => iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }), givenUpBy(signal)),
    attach: (iam, PolicyArn, abortSignal) => iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }), { abortSignal }),
    detach: (iam, PolicyArn, signal) => iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }), givenUpBy(signal)),
  };
}

/** A role, as whoever can be bounded. */
export function boundedRole({ RoleName, PermissionsBoundary }: Role): Bounded {
  return {
    kind: 'role',
    name: RoleName ?? '',
    boundary: PermissionsBoundary?.PermissionsBoundaryArn,
    put: (iam, arn, abortSignal) => iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: arn }), { abortSignal }),
    remove: (iam, abortSignal) => iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }), { abortSignal }),
  };
}

async function list(client: IAMClient, RoleName: string, abortSignal: AbortSignal): Promise<readonly HeldPolicy[]> {
  const policies: HeldPolicy[] = [];
  for await (const { AttachedPolicies = [] } of paginateListAttachedRolePolicies({ client }, { RoleName }, { abortSignal })) {
    policies.push(...AttachedPolicies.map(({ PolicyName = '', PolicyArn }) => ({ name: PolicyName, arn: PolicyArn })));
  }

  for await (const { PolicyNames = [] } of paginateListRolePolicies({ client }, { RoleName }, { abortSignal })) {
    policies.push(...PolicyNames.map((name) => ({ name, arn: undefined })));
  }

  return policies;
}
