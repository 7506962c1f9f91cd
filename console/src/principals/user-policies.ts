import {
  AttachUserPolicyCommand,
  DeleteUserPermissionsBoundaryCommand,
  DeleteUserPolicyCommand,
  DetachUserPolicyCommand,
  GetUserPolicyCommand,
  paginateListAttachedUserPolicies,
  paginateListUserPolicies,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  type IAMClient,
  type User,
} from '@aws-sdk/client-iam';
import { givenUpBy, type Bounded, type HeldPolicy, type PolicyHolder } from './policy-holder';

/** A user, as whoever holds policies. */
export function userPolicies(UserName: string): PolicyHolder {
  return {
    kind: 'user',
    name: UserName,
    list: (iam, signal) => list(iam, UserName, signal),
    readInline: async (iam, PolicyName, abortSignal) =>
      (await iam.send(new GetUserPolicyCommand({ UserName, PolicyName }), { abortSignal })).PolicyDocument ?? '',
    putInline: (iam, PolicyName, PolicyDocument, abortSignal) => iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument }), { abortSignal }),
    deleteInline: (iam, PolicyName, signal) => iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName }), givenUpBy(signal)),
    attach: (iam, PolicyArn, abortSignal) => iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }), { abortSignal }),
    detach: (iam, PolicyArn, signal) => iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn }), givenUpBy(signal)),
  };
}

/** A user, as whoever can be bounded. */
export function boundedUser({ UserName, PermissionsBoundary }: User): Bounded {
  return {
    kind: 'user',
    name: UserName ?? '',
    boundary: PermissionsBoundary?.PermissionsBoundaryArn,
    put: (iam, arn, abortSignal) => iam.send(new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary: arn }), { abortSignal }),
    remove: (iam, abortSignal) => iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName }), { abortSignal }),
  };
}

async function list(client: IAMClient, UserName: string, abortSignal: AbortSignal): Promise<readonly HeldPolicy[]> {
  const policies: HeldPolicy[] = [];
  for await (const { AttachedPolicies = [] } of paginateListAttachedUserPolicies({ client }, { UserName }, { abortSignal })) {
    policies.push(...AttachedPolicies.map(({ PolicyName = '', PolicyArn }) => ({ name: PolicyName, arn: PolicyArn })));
  }

  for await (const { PolicyNames = [] } of paginateListUserPolicies({ client }, { UserName }, { abortSignal })) {
    policies.push(...PolicyNames.map((name) => ({ name, arn: undefined })));
  }

  return policies;
}
