import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import type { ResourceTableProps } from '../../commons/resource-table';

/** A linked service, as the operator sees it. */
export interface ServiceEntry {
  readonly servicePrincipal: string;
  readonly serviceName: string;
  readonly isRegistered: boolean;
  readonly isHidden: boolean;
  readonly roleNames: readonly string[];
  readonly version?: number;
}

/** Such a service with the texts that the list shows and searches. */
export interface ListedServiceEntry extends ServiceEntry {
  readonly kind: string;
  readonly visibility: 'Shown' | 'Hidden';
}

export function listed(service: ServiceEntry): ListedServiceEntry {
  return {
    ...service,
    kind: service.isRegistered ? `Registered, version ${service.version}` : 'AWS',
    visibility: service.isHidden ? 'Hidden' : 'Shown',
  };
}

/** The columns of the list. */
export const columns: ResourceTableProps<ListedServiceEntry>['columns'] = [
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
  { id: 'whose', label: 'Kind', header: 'Kind', cell: ({ kind }) => kind, sortingField: 'kind', minWidth: 180 },
  { id: 'hidden', label: 'To accounts', header: 'To accounts', cell: ({ visibility }) => visibility, sortingField: 'visibility', minWidth: 120 },
  { id: 'roles', label: 'Roles', header: 'Roles', cell: ({ roleNames }) => roleNames.join(', ') || '-', minWidth: 260 },
];

/** The properties that the search knows. */
export const filters = [
  { key: 'servicePrincipal', propertyLabel: 'Service principal', groupValuesLabel: 'Service principals', operators: [':', '='] },
  { key: 'serviceName', propertyLabel: 'Name', groupValuesLabel: 'Names', operators: [':', '='] },
  { key: 'visibility', propertyLabel: 'To accounts', groupValuesLabel: 'To accounts', operators: ['=', '!='] },
];
