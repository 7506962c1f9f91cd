import { useCallback } from 'react';
import { ResourceTable } from '../commons/resource-table';
import { usePage } from '../commons/use-page';
import { usePagedList } from '../commons/use-paged-list';
import { useServiceApi } from '../commons/use-service-api';
import { readPage } from './linked-services';
import { columns, filters, listed, type ListedService } from './services-config';
import { servicesPage } from './services-help';

const serverPage = 100;

/** Services that work with IAM. */
export function Page() {
  usePage(servicesPage);
  const api = useServiceApi();
  const list = usePagedList<ListedService>(
    useCallback(
      async (marker, signal) => {
        const { services, nextMarker } = await readPage(api, serverPage, marker, signal);
        return { items: services.map(listed), marker: nextMarker };
      },
      [api],
    ),
  );
  return (
    <ResourceTable<ListedService>
      names={{ one: 'service', many: 'services' }}
      title="Services that work with IAM"
      list={list}
      idOf={({ servicePrincipal }) => servicePrincipal}
      columns={columns}
      filters={filters}
      description="Whether a service has service-linked roles, and what its makers say of them."
      selection="none"
    />
  );
}
