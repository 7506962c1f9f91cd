import {
  GetGroupPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  paginateListAttachedGroupPolicies,
  paginateListAttachedRolePolicies,
  paginateListAttachedUserPolicies,
  paginateListGroupPolicies,
  paginateListGroupsForUser,
  paginateListRolePolicies,
  paginateListUserPolicies,
  type AttachedPolicy,
  type IAMClient,
} from '@aws-sdk/client-iam';

type Load = () => Promise<string | undefined>;
type Paginator<K extends string, T> = AsyncIterable<Readonly<Partial<Record<K, T[] | undefined>>>>;

/** The documents that a simulation of a principal can name, by the ids that it names them by; each is read when it is wanted. */
export async function policyDocuments(client: IAMClient, principalArn: string, abortSignal: AbortSignal): Promise<ReadonlyMap<string, Load>> {
  const resource = principalArn.slice(principalArn.lastIndexOf(':') + 1);
  const kind = resource.slice(0, resource.indexOf('/'));
  const name = resource.slice(resource.lastIndexOf('/') + 1);
  switch (kind) {
    case 'user':
      return ofUser(client, name, abortSignal);
    case 'group':
      return ofGroup(client, name, abortSignal);
    default:
      return ofRole(client, name, abortSignal);
  }
}

async function ofUser(client: IAMClient, UserName: string, abortSignal: AbortSignal): Promise<ReadonlyMap<string, Load>> {
  const { User } = await client.send(new GetUserCommand({ UserName }), { abortSignal });
  const groups = await all('Groups', paginateListGroupsForUser({ client }, { UserName }, { abortSignal }));
  const ofGroups = await Promise.all(groups.map(({ GroupName = '' }) => ofGroup(client, GroupName, abortSignal)));
  return new Map([
    ...boundary(client, User?.PermissionsBoundary?.PermissionsBoundaryArn, abortSignal),
    ...ofGroups.flatMap((each) => [...each]),
    ...managed(client, await all('AttachedPolicies', paginateListAttachedUserPolicies({ client }, { UserName }, { abortSignal })), abortSignal),
    ...inline('user', UserName, await all('PolicyNames', paginateListUserPolicies({ client }, { UserName }, { abortSignal })), (PolicyName) =>
      client.send(new GetUserPolicyCommand({ UserName, PolicyName }), { abortSignal }),
    ),
  ]);
}

async function ofGroup(client: IAMClient, GroupName: string, abortSignal: AbortSignal): Promise<ReadonlyMap<string, Load>> {
  return new Map([
    ...managed(client, await all('AttachedPolicies', paginateListAttachedGroupPolicies({ client }, { GroupName }, { abortSignal })), abortSignal),
    ...inline('group', GroupName, await all('PolicyNames', paginateListGroupPolicies({ client }, { GroupName }, { abortSignal })), (PolicyName) =>
      client.send(new GetGroupPolicyCommand({ GroupName, PolicyName }), { abortSignal }),
    ),
  ]);
}

async function ofRole(client: IAMClient, RoleName: string, abortSignal: AbortSignal): Promise<ReadonlyMap<string, Load>> {
  const { Role } = await client.send(new GetRoleCommand({ RoleName }), { abortSignal });
  return new Map([
    ...boundary(client, Role?.PermissionsBoundary?.PermissionsBoundaryArn, abortSignal),
    ...managed(client, await all('AttachedPolicies', paginateListAttachedRolePolicies({ client }, { RoleName }, { abortSignal })), abortSignal),
    ...inline('role', RoleName, await all('PolicyNames', paginateListRolePolicies({ client }, { RoleName }, { abortSignal })), (PolicyName) =>
      client.send(new GetRolePolicyCommand({ RoleName, PolicyName }), { abortSignal }),
    ),
  ]);
}

async function all<K extends string, T>(member: K, pages: Paginator<K, T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...(page[member] ?? []));
  }

  return items;
}

// IAM gives documents URL-encoded; places are those of the decoded text.
function inline(
  kind: string,
  holder: string,
  names: readonly string[],
  read: (policyName: string) => Promise<{ readonly PolicyDocument?: string | undefined }>,
): [string, Load][] {
  return names.map((name) => [`${kind}_${holder}_${name}`, async () => decoded((await read(name)).PolicyDocument)]);
}

function managed(client: IAMClient, policies: readonly AttachedPolicy[], abortSignal: AbortSignal): [string, Load][] {
  return policies.map(({ PolicyName = '', PolicyArn }) => [PolicyName, () => readDefaultVersion(client, PolicyArn, abortSignal)]);
}

function boundary(client: IAMClient, arn: string | undefined, abortSignal: AbortSignal): [string, Load][] {
  return arn === undefined ? [] : [[arn.slice(arn.lastIndexOf('/') + 1), () => readDefaultVersion(client, arn, abortSignal)]];
}

async function readDefaultVersion(client: IAMClient, PolicyArn: string | undefined, abortSignal: AbortSignal): Promise<string | undefined> {
  const { Policy } = await client.send(new GetPolicyCommand({ PolicyArn }), { abortSignal });
  const { PolicyVersion } = await client.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId }), { abortSignal });
  return decoded(PolicyVersion?.Document);
}

function decoded(document: string | undefined): string | undefined {
  return document?.startsWith('%') ? decodeURIComponent(document) : document;
}
