import Box from '@cloudscape-design/components/box';
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { momentText } from '../../commons/moment-text';
import type { ResourceTableProps } from '../../commons/resource-table';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import type { ListedRole } from './use-roles';

/** The columns of the list. */
export const columns: ResourceTableProps<ListedRole>['columns'] = [
  {
    id: 'name',
    label: 'Role name',
    header: 'Role name',
    cell: ({ RoleName = '' }) => <NavLink to={paths.role(RoleName)}>{RoleName}</NavLink>,
    sortingField: 'RoleName',
    isRowHeader: true,
    width: 280,
    minWidth: 180,
  },
  {
    id: 'trusted',
    label: 'Trusted entities',
    header: 'Trusted entities',
    cell: ({ trusted, service }) => (service === undefined ? trusted || '-' : `${trusted} (Service-Linked Role)`),
    sortingField: 'trusted',
    width: 300,
    minWidth: 180,
  },
  { id: 'activity', label: 'Last activity', header: 'Last activity', cell: (role) => <Activity text={role.lastActivity} />, minWidth: 205 },
  { id: 'description', label: 'Description', header: 'Description', cell: ({ Description }) => Description || '-', sortingField: 'Description', minWidth: 200 },
  { id: 'path', label: 'Path', header: 'Path', cell: ({ Path }) => Path, sortingField: 'Path', minWidth: 160 },
  { id: 'arn', label: 'ARN', header: 'ARN', cell: ({ Arn }) => Arn, sortingField: 'Arn', minWidth: 260 },
  {
    id: 'created',
    label: 'Creation time',
    header: 'Creation time',
    cell: ({ CreateDate }) => momentText(CreateDate),
    sortingComparator: (a, b) => (a.CreateDate?.getTime() ?? 0) - (b.CreateDate?.getTime() ?? 0),
    minWidth: 280,
  },
  {
    id: 'duration',
    label: 'Maximum session duration',
    header: 'Maximum session duration',
    cell: ({ MaxSessionDuration = 3600 }) => `${MaxSessionDuration / 3600} h`,
    sortingField: 'MaxSessionDuration',
    minWidth: 160,
  },
];

function Activity({ text }: { readonly text: string }) {
  return text === '…' ? <Box color="text-status-inactive">Loading</Box> : text;
}

const operators = [':', '!:', '=', '!='];

/** The properties that the search knows. */
export const filters: readonly PropertyFilterProps.FilteringProperty[] = [
  { key: 'RoleName', propertyLabel: 'Role name', groupValuesLabel: 'Role names', operators },
  { key: 'trusted', propertyLabel: 'Trusted entities', groupValuesLabel: 'Trusted entities', operators },
  { key: 'kind', propertyLabel: 'Type', groupValuesLabel: 'Types', operators: ['=', '!='] },
  { key: 'service', propertyLabel: 'Linked service', groupValuesLabel: 'Linked services', operators },
  { key: 'Path', propertyLabel: 'Path', groupValuesLabel: 'Paths', operators: ['=', '!=', '^'] },
  { key: 'Description', propertyLabel: 'Description', groupValuesLabel: 'Descriptions', operators },
];
