import { paginateListEntitiesForPolicy, type IAMClient, type PolicyUsageType } from '@aws-sdk/client-iam';

/** Somebody who has a policy, or is bounded by it. */
export interface PolicyEntity {
  readonly kind: 'User' | 'Group' | 'Role';
  readonly name: string;
  readonly usage: PolicyUsageType;
}

/** Who has a policy, or is bounded by it. */
export async function listEntities(
  client: IAMClient,
  PolicyArn: string,
  usage: PolicyUsageType,
  signal?: AbortSignal,
): Promise<readonly PolicyEntity[]> {
  const found: PolicyEntity[] = [];
  const pages = paginateListEntitiesForPolicy({ client }, { PolicyArn, PolicyUsageFilter: usage }, signal ? { abortSignal: signal } : {});
  for await (const { PolicyUsers = [], PolicyGroups = [], PolicyRoles = [] } of pages) {
    found.push(
      ...PolicyUsers.map(({ UserName = '' }) => ({ kind: 'User' as const, name: UserName, usage })),
      ...PolicyGroups.map(({ GroupName = '' }) => ({ kind: 'Group' as const, name: GroupName, usage })),
      ...PolicyRoles.map(({ RoleName = '' }) => ({ kind: 'Role' as const, name: RoleName, usage })),
    );
  }

  return found;
}
