import { useMemo } from 'react';
import { ResourceTable } from '../commons/resource-table';
import { usePage } from '../commons/use-page';
import { useLinkedServices } from './linked-services';
import { columns, filters, listed, type ListedService } from './services-config';
import { servicesPage } from './services-help';

/** Services that work with IAM. */
export function Page() {
  usePage(servicesPage);
  const list = useLinkedServices();
  const items = useMemo(() => list.items.map(listed), [list.items]);
  return (
    <ResourceTable<ListedService>
      names={{ one: 'service', many: 'services' }}
      title="Services that work with IAM"
      list={{ ...list, items }}
      idOf={({ servicePrincipal }) => servicePrincipal}
      columns={columns}
      filters={filters}
      description="Whether a service has service-linked roles, and what its makers say of them."
      selection="none"
    />
  );
}
