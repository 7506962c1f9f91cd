import { useCallback } from 'react';
import { ResourceTable } from '../commons/resource-table';
import { usePage } from '../commons/use-page';
import { usePagedList } from '../commons/use-paged-list';
import { activeCredentials } from '../session/types';
import { useSession } from '../session/use-session';
import { readPage } from './linked-services';
import { columns, filters, listed, type ListedService } from './services-config';
import { servicesPage } from './services-help';

const serverPage = 100;

/** Services that work with IAM. */
export function Page() {
  usePage(servicesPage);
  const credentials = activeCredentials(useSession());
  const list = usePagedList<ListedService>(
    useCallback(
      async (marker, signal) => {
        const { services, nextMarker } = await readPage(credentials, serverPage, marker, signal);
        return { items: services.map(listed), marker: nextMarker };
      },
      [credentials],
    ),
  );
  return (
    <ResourceTable<ListedService>
      names={{ one: 'service', many: 'services' }}
      list={list}
      idOf={({ servicePrincipal }) => servicePrincipal}
      columns={columns}
      filters={filters}
      description="Services that work with IAM, and whether they have service-linked roles."
      selection="none"
    />
  );
}
