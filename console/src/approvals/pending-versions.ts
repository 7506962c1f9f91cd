import { useCallback, useState } from 'react';
import { usePagedList, type PagedList } from '../commons/use-paged-list';
import { useServiceApi } from '../commons/use-service-api';
import { activeAccountId } from '../session/types';
import { useSession } from '../session/use-session';
import type { Template, TemplateEdition } from '../services/templates';

/** A version of a template that waits for the account's approval. */
export interface PendingVersion {
  readonly servicePrincipal: string;
  readonly templateRoleName: string;
  readonly roleName: string;
  readonly currentVersion: number;
  readonly newestVersion: number;
}

interface PendingPage {
  readonly isRequired: boolean;
  readonly pending: readonly PendingVersion[];
  readonly nextMarker?: string;
}

export interface PendingVersions {
  readonly list: PagedList<PendingVersion>;
  /** Whether the account approves at all; not known until the list is there. */
  readonly isRequired: boolean | undefined;
}

const maxItems = '100';

/** What waits for the account's approval, page by page. */
export function usePendingVersions(): PendingVersions {
  const api = useServiceApi();
  const accountId = activeAccountId(useSession());
  const [isRequired, setRequired] = useState<boolean>();
  const list = usePagedList<PendingVersion>(
    useCallback(
      async (marker, signal) => {
        const query = { maxItems, ...(marker === undefined ? {} : { marker }) };
        const page = await api.get<PendingPage>(['accounts', accountId, 'template-approval'], signal, query);
        setRequired(page.isRequired);
        return { items: page.pending, marker: page.nextMarker };
      },
      [api, accountId],
    ),
  );
  return { list, isRequired };
}

/** What an approval changes of one template. */
export interface TemplateChange {
  readonly roleName: string;
  readonly before: TemplateEdition;
  readonly after: TemplateEdition;
}

/** What waits of a service: of each template of which the account has roles, the version in effect and the newest. */
export function changesOf(templates: readonly Template[]): readonly TemplateChange[] {
  return templates.flatMap(({ roleName, versions, inEffect }) => {
    const before = versions.find(({ version }) => version === inEffect);
    const after = versions.at(-1);
    return before && after && after.version !== before.version ? [{ roleName, before, after }] : [];
  });
}
