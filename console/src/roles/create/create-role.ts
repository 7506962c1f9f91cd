import { AttachRolePolicyCommand, CreateRoleCommand, CreateServiceLinkedRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import { isServiceLinked, trustPolicy, type RoleDraft } from './draft';

export interface CreatedRole {
  readonly name: string;
  /** The policies that could not be attached; the role is there nevertheless. */
  readonly unattached: readonly { readonly arn: string; readonly thrown: unknown }[];
}

/** Makes the role that a draft stands for. */
export async function createRole(iam: IAMClient, draft: RoleDraft, abortSignal: AbortSignal): Promise<CreatedRole> {
  return isServiceLinked(draft) ? createServiceLinkedRole(iam, draft, abortSignal) : createOrdinaryRole(iam, draft, abortSignal);
}

async function createServiceLinkedRole(iam: IAMClient, draft: RoleDraft, abortSignal: AbortSignal): Promise<CreatedRole> {
  const { Role } = await iam.send(
    new CreateServiceLinkedRoleCommand({
      AWSServiceName: draft.servicePrincipal,
      ...(draft.description ? { Description: draft.description } : {}),
      ...(draft.suffix ? { CustomSuffix: draft.suffix } : {}),
    }),
    { abortSignal },
  );
  return { name: Role?.RoleName ?? '', unattached: [] };
}

async function createOrdinaryRole(iam: IAMClient, draft: RoleDraft, abortSignal: AbortSignal): Promise<CreatedRole> {
  await iam.send(
    new CreateRoleCommand({
      RoleName: draft.name,
      AssumeRolePolicyDocument: trustPolicy(draft),
      ...(draft.description ? { Description: draft.description } : {}),
      ...(draft.boundary ? { PermissionsBoundary: draft.boundary } : {}),
      ...(draft.tags.length > 0 ? { Tags: draft.tags.map(({ key, value }) => ({ Key: key, Value: value })) } : {}),
    }),
    { abortSignal },
  );
  const unattached: CreatedRole['unattached'][number][] = [];
  for (const arn of draft.policies) {
    try {
      await iam.send(new AttachRolePolicyCommand({ RoleName: draft.name, PolicyArn: arn }));
    } catch (thrown) {
      unattached.push({ arn, thrown });
    }
  }

  return { name: draft.name, unattached };
}
