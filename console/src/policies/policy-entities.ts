import {
  ListEntitiesForPolicyCommand,
  paginateListEntitiesForPolicy,
  type IAMClient,
  type ListEntitiesForPolicyResponse,
  type PolicyUsageType,
} from '@aws-sdk/client-iam';
import type { ListPage } from '../commons/use-paged-list';

/** Somebody who has a policy, or is bounded by it. */
export interface PolicyEntity {
  readonly kind: 'User' | 'Group' | 'Role';
  readonly name: string;
  readonly usage: PolicyUsageType;
}

const MaxItems = 100;

/** A page of those: first who has the policy, then whom it bounds. Its marker tells which of the two, and where. */
export async function readEntities(
  client: IAMClient,
  PolicyArn: string,
  marker: string | undefined,
  abortSignal: AbortSignal,
): Promise<ListPage<PolicyEntity>> {
  const usage: PolicyUsageType = marker?.startsWith('b') ? 'PermissionsBoundary' : 'PermissionsPolicy';
  const request = { PolicyArn, PolicyUsageFilter: usage, MaxItems, Marker: marker?.slice(1) || undefined };
  const { IsTruncated, Marker, ...found } = await client.send(new ListEntitiesForPolicyCommand(request), { abortSignal });
  const next = IsTruncated ? `${usage === 'PermissionsBoundary' ? 'b' : 'p'}${Marker}` : undefined;
  return { items: entitiesOf(found, usage), marker: next ?? (usage === 'PermissionsPolicy' ? 'b' : undefined) };
}

/** All that a policy is attached to. */
export async function listAttached(client: IAMClient, PolicyArn: string): Promise<readonly PolicyEntity[]> {
  const found: PolicyEntity[] = [];
  for await (const page of paginateListEntitiesForPolicy({ client }, { PolicyArn, PolicyUsageFilter: 'PermissionsPolicy' })) {
    found.push(...entitiesOf(page, 'PermissionsPolicy'));
  }

  return found;
}

function entitiesOf(
  { PolicyUsers = [], PolicyGroups = [], PolicyRoles = [] }: Pick<ListEntitiesForPolicyResponse, 'PolicyUsers' | 'PolicyGroups' | 'PolicyRoles'>,
  usage: PolicyUsageType,
): readonly PolicyEntity[] {
  return [
    ...PolicyUsers.map(({ UserName = '' }) => ({ kind: 'User' as const, name: UserName, usage })),
    ...PolicyGroups.map(({ GroupName = '' }) => ({ kind: 'Group' as const, name: GroupName, usage })),
    ...PolicyRoles.map(({ RoleName = '' }) => ({ kind: 'Role' as const, name: RoleName, usage })),
  ];
}
