import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { ResourceTable, type ResourceTableProps } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { usePendingVersions, type PendingVersion } from '../pending-versions';
import { approvalsPage } from './approvals-help';

const columns: ResourceTableProps<PendingVersion>['columns'] = [
  {
    id: 'role',
    label: 'Role name',
    header: 'Role name',
    cell: ({ roleName }) => <NavLink to={paths.role(roleName)}>{roleName}</NavLink>,
    sortingField: 'roleName',
    isRowHeader: true,
    width: 300,
    minWidth: 200,
  },
  { id: 'service', label: 'Service', header: 'Service', cell: ({ servicePrincipal }) => servicePrincipal, sortingField: 'servicePrincipal', minWidth: 240 },
  { id: 'current', label: 'In effect', header: 'In effect', cell: ({ currentVersion }) => `Version ${currentVersion}`, sortingField: 'currentVersion', minWidth: 130 },
  { id: 'newest', label: 'Waiting', header: 'Waiting', cell: ({ newestVersion }) => `Version ${newestVersion}`, sortingField: 'newestVersion', minWidth: 130 },
  {
    id: 'review',
    label: 'Review',
    header: 'Review',
    cell: ({ servicePrincipal }) => (
      <NavLink to={paths.templateApproval(servicePrincipal)} ariaLabel={`Review ${servicePrincipal}`}>
        Review
      </NavLink>
    ),
    minWidth: 110,
  },
];
const filters = [
  { key: 'roleName', propertyLabel: 'Role name', groupValuesLabel: 'Role names', operators: [':', '!:', '=', '!='] },
  { key: 'servicePrincipal', propertyLabel: 'Service', groupValuesLabel: 'Services', operators: [':', '!:', '=', '!='] },
];

/** The versions of service templates that wait for the account's approval. */
export function Page() {
  usePage(approvalsPage);
  const { list, isRequired } = usePendingVersions();
  return (
    <ResourceTable<PendingVersion>
      names={{ one: 'pending version', many: 'pending versions' }}
      list={list}
      idOf={({ roleName }) => roleName}
      columns={columns}
      filters={filters}
      selection="none"
      description={
        isRequired === false
          ? "The account's service-linked roles follow new versions of their templates at once. Where the account is to approve them first, the operator of Reeve says so."
          : 'New versions of the templates of service-linked roles, which take effect here once they are approved.'
      }
    />
  );
}
