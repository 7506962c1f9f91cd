import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { Group } from '@aws-sdk/client-iam';
import { momentText } from '../../commons/moment-text';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import type { ResourceTableProps } from '../../commons/resource-table';

/** The columns of the list. */
export const columns: ResourceTableProps<Group>['columns'] = [
  {
    id: 'name',
    label: 'Group name',
    header: 'Group name',
    cell: ({ GroupName = '' }) => <NavLink to={paths.group(GroupName)}>{GroupName}</NavLink>,
    sortingField: 'GroupName',
    isRowHeader: true,
    width: 280,
    minWidth: 180,
  },
  { id: 'path', label: 'Path', header: 'Path', cell: ({ Path }) => Path, sortingField: 'Path', minWidth: 160 },
  {
    id: 'created',
    label: 'Creation time',
    header: 'Creation time',
    cell: ({ CreateDate }) => momentText(CreateDate),
    sortingComparator: (a, b) => (a.CreateDate?.getTime() ?? 0) - (b.CreateDate?.getTime() ?? 0),
    minWidth: 280,
  },
  { id: 'arn', label: 'ARN', header: 'ARN', cell: ({ Arn }) => Arn, sortingField: 'Arn', minWidth: 260 },
];

const operators = [':', '!:', '=', '!='];

/** The properties that the search knows. */
export const filters: readonly PropertyFilterProps.FilteringProperty[] = [
  { key: 'GroupName', propertyLabel: 'Group name', groupValuesLabel: 'Group names', operators },
  { key: 'Path', propertyLabel: 'Path', groupValuesLabel: 'Paths', operators: ['=', '!=', '^'] },
];
