import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { NavButton } from '../../commons/nav-button';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { ResourceTable, type ResourceTableProps } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { usePagedList } from '../../commons/use-paged-list';
import { useOperatorApi } from '../operator-api';
import { OperatorGate, OperatorSignOut } from '../operator-gate';
import { operatorServicesPage } from './operator-services-help';

interface Entry {
  readonly servicePrincipal: string;
  readonly serviceName: string;
  readonly isRegistered: boolean;
  readonly isHidden: boolean;
  readonly roleNames: readonly string[];
  readonly version?: number;
}

const columns: ResourceTableProps<Entry>['columns'] = [
  {
    id: 'service',
    label: 'Service principal',
    header: 'Service principal',
    cell: ({ servicePrincipal }) => <NavLink to={paths.operatorService(servicePrincipal)}>{servicePrincipal}</NavLink>,
    sortingField: 'servicePrincipal',
    isRowHeader: true,
    width: 320,
    minWidth: 220,
  },
  { id: 'name', label: 'Name', header: 'Name', cell: ({ serviceName }) => serviceName, sortingField: 'serviceName', minWidth: 220 },
  { id: 'whose', label: 'Kind', header: 'Kind', cell: ({ isRegistered, version }) => (isRegistered ? `Registered, version ${version}` : 'AWS'), minWidth: 180 },
  { id: 'hidden', label: 'Hidden', header: 'Hidden', cell: ({ isHidden }) => (isHidden ? 'Yes' : 'No'), minWidth: 100 },
  { id: 'roles', label: 'Roles', header: 'Roles', cell: ({ roleNames }) => roleNames.join(', ') || '-', minWidth: 260 },
];
const filters = [
  { key: 'servicePrincipal', propertyLabel: 'Service principal', groupValuesLabel: 'Service principals', operators: [':', '='] },
  { key: 'serviceName', propertyLabel: 'Name', groupValuesLabel: 'Names', operators: [':', '='] },
];

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
  const list = usePagedList<Entry>(
    useCallback(async (_, signal) => ({ items: (await call<{ readonly services: readonly Entry[] }>('GET', 'services', signal)).services }), [call]),
  );
  return (
    <ResourceTable<Entry>
      names={{ one: 'linked service', many: 'linked services' }}
      list={list}
      idOf={({ servicePrincipal }) => servicePrincipal}
      columns={columns}
      filters={filters}
      selection="none"
      description="Services that are registered here, and AWS's."
      actions={() => (
        <SpaceBetween direction="horizontal" size="xs">
          <OperatorSignOut />
          <NavButton to={paths.registerService} variant="primary">
            Register service
          </NavButton>
        </SpaceBetween>
      )}
    />
  );
}
