import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { NavButton } from '../../commons/nav-button';
import { paths } from '../../commons/paths';
import { ResourceTable } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { usePagedList } from '../../commons/use-paged-list';
import { pagePath, useOperatorApi } from '../operator-api';
import { OperatorGate, OperatorSignOut } from '../operator-gate';
import { columns, filters, listed, type ListedServiceEntry, type ServiceEntry } from './operator-services-config';
import { operatorServicesPage } from './operator-services-help';
import { ServiceActions } from './service-actions';

interface ServicePage {
  readonly services: readonly ServiceEntry[];
  readonly nextMarker?: string;
}

/** The services that have roles here, for the operator: those that are registered first. */
export function Page() {
  usePage(operatorServicesPage);
  return (
    <OperatorGate>
      <Services />
    </OperatorGate>
  );
}

function Services() {
  const { call } = useOperatorApi();
  const list = usePagedList<ListedServiceEntry>(
    useCallback(
      async (marker, signal) => {
        const { services, nextMarker } = await call<ServicePage>('GET', pagePath('services', marker), signal);
        return { items: services.map(listed), marker: nextMarker };
      },
      [call],
    ),
  );
  return (
    <ResourceTable<ListedServiceEntry>
      names={{ one: 'linked service', many: 'linked services' }}
      list={list}
      idOf={({ servicePrincipal }) => servicePrincipal}
      columns={columns}
      filters={filters}
      // What is registered here is removed, not hidden.
      isItemDisabled={({ isRegistered }) => isRegistered}
      description="Services that are registered here, and AWS's, which can be hidden from accounts."
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <OperatorSignOut />
          <ServiceActions selected={selected} onChanged={list.reload} />
          <NavButton to={paths.registerService} variant="primary">
            Register service
          </NavButton>
        </SpaceBetween>
      )}
    />
  );
}
