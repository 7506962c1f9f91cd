import { ListPoliciesCommand, type Policy, type PolicyScopeType } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useIam } from '../../commons/use-iam';
import { usePagedList, type PagedList } from '../../commons/use-paged-list';

export interface PolicyFilter {
  readonly scope: PolicyScopeType;
  readonly onlyAttached: boolean;
}

const serverPage = 100;

/** The managed policies that a filter lets through, page by page. The server filters. */
export function usePolicies({ scope, onlyAttached }: PolicyFilter): PagedList<Policy> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, abortSignal) => {
        const { Policies, IsTruncated, Marker } = await iam.send(
          new ListPoliciesCommand({ Scope: scope, OnlyAttached: onlyAttached, MaxItems: serverPage, Marker: marker }),
          { abortSignal },
        );
        return { items: Policies ?? [], marker: IsTruncated ? Marker : undefined };
      },
      [iam, scope, onlyAttached],
    ),
  );
}
