import { ListGroupsCommand, ListRolesCommand, ListUsersCommand, type IAMClient } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useIam } from '../commons/use-iam';
import { usePagedList, type ListPage, type PagedList } from '../commons/use-paged-list';

/** Somebody whose policies can be simulated. */
export interface SimulatedPrincipal {
  readonly kind: (typeof kinds)[number];
  readonly name: string;
  readonly arn: string;
}

/** In the order in which they are listed. */
export const kinds = ['Users', 'User groups', 'Roles'] as const;

const MaxItems = 100;

/** The users, groups and roles of the account, page by page. */
export function usePrincipals(): PagedList<SimulatedPrincipal> {
  const iam = useIam();
  return usePagedList(useCallback((marker, signal) => readPage(iam, marker, signal), [iam]));
}

/** A page: of one kind, and once that is told to its end, of the next. Its marker tells which kind, and where in it. */
export async function readPage(iam: IAMClient, marker: string | undefined, abortSignal: AbortSignal): Promise<ListPage<SimulatedPrincipal>> {
  const at = Number(marker?.slice(0, 1) ?? 0);
  const kind = kinds[at] ?? 'Roles';
  const { items, next } = await readKind(iam, kind, marker?.slice(1) || undefined, abortSignal);
  const isLast = at + 1 >= kinds.length;
  return { items: items.map(([name = '', arn = '']) => ({ kind, name, arn })), marker: next === undefined ? (isLast ? undefined : `${at + 1}`) : `${at}${next}` };
}

interface KindPage {
  readonly items: readonly (readonly [string | undefined, string | undefined])[];
  readonly next: string | undefined;
}

async function readKind(iam: IAMClient, kind: SimulatedPrincipal['kind'], Marker: string | undefined, abortSignal: AbortSignal): Promise<KindPage> {
  const page = { MaxItems, Marker };
  switch (kind) {
    case 'Users': {
      const { Users = [], ...rest } = await iam.send(new ListUsersCommand(page), { abortSignal });
      return { items: Users.map(({ UserName, Arn }) => [UserName, Arn]), next: nextOf(rest) };
    }
    case 'User groups': {
      const { Groups = [], ...rest } = await iam.send(new ListGroupsCommand(page), { abortSignal });
      return { items: Groups.map(({ GroupName, Arn }) => [GroupName, Arn]), next: nextOf(rest) };
    }
    case 'Roles': {
      const { Roles = [], ...rest } = await iam.send(new ListRolesCommand(page), { abortSignal });
      return { items: Roles.map(({ RoleName, Arn }) => [RoleName, Arn]), next: nextOf(rest) };
    }
  }
}

function nextOf({ IsTruncated, Marker }: { readonly IsTruncated?: boolean | undefined; readonly Marker?: string | undefined }): string | undefined {
  return IsTruncated ? Marker : undefined;
}
