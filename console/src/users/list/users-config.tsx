import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { User } from '@aws-sdk/client-iam';
import { momentText } from '../../commons/moment-text';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import type { ResourceTableProps } from '../../commons/resource-table';

/** The columns of the list. */
export const columns: ResourceTableProps<User>['columns'] = [
  {
    id: 'name',
    label: 'User name',
    header: 'User name',
    cell: ({ UserName = '' }) => <NavLink to={paths.user(UserName)}>{UserName}</NavLink>,
    sortingField: 'UserName',
    isRowHeader: true,
    width: 280,
    minWidth: 180,
  },
  { id: 'path', label: 'Path', header: 'Path', cell: ({ Path }) => Path, sortingField: 'Path', minWidth: 160 },
  {
    id: 'signed-in',
    label: 'Password last used',
    header: 'Password last used',
    cell: ({ PasswordLastUsed }) => momentText(PasswordLastUsed),
    sortingComparator: (a, b) => (a.PasswordLastUsed?.getTime() ?? 0) - (b.PasswordLastUsed?.getTime() ?? 0),
    minWidth: 280,
  },
  {
    id: 'created',
    label: 'Creation time',
    header: 'Creation time',
    cell: ({ CreateDate }) => momentText(CreateDate),
    sortingComparator: (a, b) => (a.CreateDate?.getTime() ?? 0) - (b.CreateDate?.getTime() ?? 0),
    minWidth: 280,
  },
  { id: 'id', label: 'Unique ID', header: 'Unique ID', cell: ({ UserId }) => UserId, sortingField: 'UserId', minWidth: 220 },
  { id: 'arn', label: 'ARN', header: 'ARN', cell: ({ Arn }) => Arn, sortingField: 'Arn', minWidth: 260 },
];

const operators = [':', '!:', '=', '!='];

/** The properties that the search knows. */
export const filters: readonly PropertyFilterProps.FilteringProperty[] = [
  { key: 'UserName', propertyLabel: 'User name', groupValuesLabel: 'User names', operators },
  { key: 'UserId', propertyLabel: 'Unique ID', groupValuesLabel: 'Unique IDs', operators },
  { key: 'Path', propertyLabel: 'Path', groupValuesLabel: 'Paths', operators: ['=', '!=', '^'] },
];
