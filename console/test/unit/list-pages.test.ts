import type { IAMClient } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { ListPage } from '../../src/commons/use-paged-list';
import { readEntities } from '../../src/policies/policy-entities';
import { readPage } from '../../src/simulator/use-principals';

type Answer = (input: { readonly Marker?: string; readonly PolicyUsageFilter?: string }) => object;

/** A client that answers each command by its name. */
function client(answers: Readonly<Record<string, Answer>>): IAMClient {
  const send = (command: { readonly constructor: { readonly name: string }; readonly input: object }) =>
    Promise.resolve({ $metadata: {}, ...answers[command.constructor.name]?.(command.input) });
  return { send } as unknown as IAMClient;
}

async function all<T>(read: (marker: string | undefined) => Promise<ListPage<T>>): Promise<readonly (readonly T[])[]> {
  const pages: (readonly T[])[] = [];
  let marker: string | undefined;
  do {
    const page = await read(marker);
    pages.push(page.items);
    marker = page.marker;
  } while (marker !== undefined);
  return pages;
}

const { signal } = new AbortController();

describe('the principals that can be simulated', () => {
  it('come kind by kind, each to its end', async () => {
    const iam = client({
      ListUsersCommand: ({ Marker }) => (Marker === undefined ? { Users: [{ UserName: 'ada' }], IsTruncated: true, Marker: '1 2' } : { Users: [{ UserName: 'bob' }] }),
      ListGroupsCommand: () => ({ Groups: [] }),
      ListRolesCommand: () => ({ Roles: [{ RoleName: 'deployer', Arn: 'arn' }] }),
    });

    const pages = await all((marker) => readPage(iam, marker, signal));

    expect(pages.map((page) => page.map(({ kind, name }) => `${kind} ${name}`))).toEqual([['Users ada'], ['Users bob'], [], ['Roles deployer']]);
  });
});

describe('who uses a policy', () => {
  it('are those that have it, then those that it bounds, each to their end', async () => {
    const iam = client({
      ListEntitiesForPolicyCommand: ({ Marker, PolicyUsageFilter }) => ({
        PolicyUsers: [{ UserName: `${PolicyUsageFilter} ${Marker ?? 'first'}` }],
        ...(Marker === undefined ? { IsTruncated: true, Marker: 'next' } : {}),
      }),
    });

    const pages = await all((marker) => readEntities(iam, 'arn', marker, signal));

    expect(pages.map((page) => page.map(({ name, usage }) => [name, usage]))).toEqual([
      [['PermissionsPolicy first', 'PermissionsPolicy']],
      [['PermissionsPolicy next', 'PermissionsPolicy']],
      [['PermissionsBoundary first', 'PermissionsBoundary']],
      [['PermissionsBoundary next', 'PermissionsBoundary']],
    ]);
  });
});
