import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import Link from '@cloudscape-design/components/link';
import { NavLink } from '../commons/nav-link';
import { paths } from '../commons/paths';
import type { ResourceTableProps } from '../commons/resource-table';
import type { LinkedService } from './linked-services';

/** A service with the texts that the list shows and searches. */
export interface ListedService extends LinkedService {
  readonly linked: 'Yes' | 'No';
  readonly origin: 'Registered here' | 'AWS';
  readonly roleNames: string;
}

export function listed(service: LinkedService): ListedService {
  return {
    ...service,
    linked: service.serviceLinkedRole ? 'Yes' : 'No',
    origin: service.isRegistered ? 'Registered here' : 'AWS',
    roleNames: service.roles.map(({ roleName }) => roleName).join(', '),
  };
}

/** The columns of the list. */
export const columns: ResourceTableProps<ListedService>['columns'] = [
  {
    id: 'name',
    label: 'Service',
    header: 'Service',
    cell: ({ serviceName, servicePrincipal }) => <NavLink to={paths.service(servicePrincipal)}>{serviceName}</NavLink>,
    sortingField: 'serviceName',
    isRowHeader: true,
    width: 280,
    minWidth: 200,
  },
  { id: 'principal', label: 'Service principal', header: 'Service principal', cell: ({ servicePrincipal }) => servicePrincipal, sortingField: 'servicePrincipal', minWidth: 260 },
  {
    id: 'linked',
    label: 'Service-linked role',
    header: 'Service-linked role',
    cell: ({ linked, documentation, serviceName }) =>
      documentation === undefined ? (
        linked
      ) : (
        <Link href={documentation} external externalIconAriaLabel="Opens in a new tab" ariaLabel={`${linked}: documentation of ${serviceName}`}>
          {linked}
        </Link>
      ),
    sortingField: 'linked',
    minWidth: 190,
  },
  { id: 'roles', label: 'Roles', header: 'Roles', cell: ({ roles }) => roles.map(({ roleName, templateVersion }) => `${roleName} (version ${templateVersion})`).join(', ') || '-', sortingField: 'roleNames', minWidth: 320 },
  { id: 'origin', label: 'Origin', header: 'Origin', cell: ({ origin }) => origin, sortingField: 'origin', minWidth: 150 },
];

const operators = [':', '!:', '=', '!='];

/** The properties that the search knows. */
export const filters: readonly PropertyFilterProps.FilteringProperty[] = [
  { key: 'serviceName', propertyLabel: 'Service', groupValuesLabel: 'Services', operators },
  { key: 'servicePrincipal', propertyLabel: 'Service principal', groupValuesLabel: 'Service principals', operators },
  { key: 'roleNames', propertyLabel: 'Role name', groupValuesLabel: 'Role names', operators: [':', '!:'] },
  { key: 'linked', propertyLabel: 'Service-linked roles', groupValuesLabel: 'Service-linked roles', operators: ['=', '!='] },
  { key: 'origin', propertyLabel: 'Origin', groupValuesLabel: 'Origins', operators: ['=', '!='] },
];
