import {
  AttachGroupPolicyCommand,
  DeleteGroupPolicyCommand,
  DetachGroupPolicyCommand,
  GetGroupPolicyCommand,
  paginateListAttachedGroupPolicies,
  paginateListGroupPolicies,
  PutGroupPolicyCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { givenUpBy, type HeldPolicy, type PolicyHolder } from './policy-holder';

/** A group, as whoever holds policies. */
export function groupPolicies(GroupName: string): PolicyHolder {
  return {
    kind: 'group',
    name: GroupName,
    list: (iam, signal) => list(iam, GroupName, signal),
    readInline: async (iam, PolicyName, abortSignal) =>
      (await iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName }), { abortSignal })).PolicyDocument ?? '',
    putInline: (iam, PolicyName, PolicyDocument, abortSignal) => iam.send(new PutGroupPolicyCommand({ GroupName, PolicyName, PolicyDocument }), { abortSignal }),
    deleteInline: (iam, PolicyName, signal) => iam.send(new DeleteGroupPolicyCommand({ GroupName, PolicyName }), givenUpBy(signal)),
    attach: (iam, PolicyArn, abortSignal) => iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn }), { abortSignal }),
    detach: (iam, PolicyArn, signal) => iam.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn }), givenUpBy(signal)),
  };
}

async function list(client: IAMClient, GroupName: string, abortSignal: AbortSignal): Promise<readonly HeldPolicy[]> {
  const policies: HeldPolicy[] = [];
  for await (const { AttachedPolicies = [] } of paginateListAttachedGroupPolicies({ client }, { GroupName }, { abortSignal })) {
    policies.push(...AttachedPolicies.map(({ PolicyName = '', PolicyArn }) => ({ name: PolicyName, arn: PolicyArn })));
  }

  for await (const { PolicyNames = [] } of paginateListGroupPolicies({ client }, { GroupName }, { abortSignal })) {
    policies.push(...PolicyNames.map((name) => ({ name, arn: undefined })));
  }

  return policies;
}
