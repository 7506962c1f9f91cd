import { GetRoleCommand, ListRolesCommand, type Role } from '@aws-sdk/client-iam';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbort } from '../../commons/api-error';
import { useIam } from '../../commons/use-iam';
import { usePagedList, type PagedList } from '../../commons/use-paged-list';
import { lastActivity, linkedService, trustedEntities } from '../role-text';

/** A role with the texts that the list shows and searches. */
export interface ListedRole extends Role {
  readonly trusted: string;
  readonly service: string | undefined;
  readonly kind: 'Service-linked role' | 'Role';
  readonly lastActivity: string;
}

const serverPage = 100;

/** The account's roles, page by page. */
export function useRoles(): PagedList<ListedRole> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, signal) => {
        const answer = await iam.send(new ListRolesCommand({ MaxItems: serverPage, ...(marker === undefined ? {} : { Marker: marker }) }), {
          abortSignal: signal,
        });
        return { items: (answer.Roles ?? []).map(listed), marker: answer.IsTruncated ? answer.Marker : undefined };
      },
      [iam],
    ),
  );
}

function listed(role: Role): ListedRole {
  const service = linkedService(role);
  return {
    ...role,
    service,
    trusted: trustedEntities(role.AssumeRolePolicyDocument).join(', '),
    kind: service === undefined ? 'Role' : 'Service-linked role',
    lastActivity: '…',
  };
}

export interface LastActivity {
  readonly apply: (list: PagedList<ListedRole>) => PagedList<ListedRole>;
}

/** When the roles on the page were last used. ListRoles does not tell, as in AWS: each role is asked after, once. */
export function useLastActivity(visible: readonly Role[]): LastActivity {
  const iam = useIam();
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const controller = new AbortController();
    const names = visible.flatMap(({ RoleId, RoleName }) => (RoleId && RoleName && !asked.current.has(RoleId) ? [{ id: RoleId, name: RoleName }] : []));
    void (async () => {
      for (const { id, name } of names) {
        const text = await ask(name, controller.signal);
        if (controller.signal.aborted) {
          return;
        }

        asked.current.add(id);
        setKnown((last) => new Map(last).set(id, text));
      }
    })();
    return () => controller.abort();

    async function ask(name: string, signal: AbortSignal): Promise<string> {
      try {
        const { Role: role } = await iam.send(new GetRoleCommand({ RoleName: name }), { abortSignal: signal });
        return role ? lastActivity(role, Date.now()) : '-';
      } catch (thrown) {
        return isAbort(thrown) ? '…' : '-'; // gone, or hidden from whoever looks
      }
    }
  }, [iam, visible]);

  return {
    apply: (list) => ({
      ...list,
      items: list.items.map((role) => ({ ...role, lastActivity: known.get(role.RoleId ?? '') ?? role.lastActivity })),
    }),
  };
}
