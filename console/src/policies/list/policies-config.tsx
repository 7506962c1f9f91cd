import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { Policy } from '@aws-sdk/client-iam';
import { momentText } from '../../commons/moment-text';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import type { ResourceTableProps } from '../../commons/resource-table';
import { policyKind } from '../policy-text';

/** The columns of the list. */
export const columns: ResourceTableProps<Policy>['columns'] = [
  {
    id: 'name',
    label: 'Policy name',
    header: 'Policy name',
    cell: ({ PolicyName, Arn = '' }) => <NavLink to={paths.policy(Arn)}>{PolicyName}</NavLink>,
    sortingField: 'PolicyName',
    isRowHeader: true,
    width: 280,
    minWidth: 180,
  },
  { id: 'type', label: 'Type', header: 'Type', cell: ({ Arn = '' }) => policyKind(Arn), minWidth: 180 },
  { id: 'attached', label: 'Attached to', header: 'Attached to', cell: ({ AttachmentCount = 0 }) => AttachmentCount, sortingField: 'AttachmentCount', width: 140, minWidth: 130 },
  {
    id: 'bounds',
    label: 'Boundary of',
    header: 'Boundary of',
    cell: ({ PermissionsBoundaryUsageCount = 0 }) => PermissionsBoundaryUsageCount,
    sortingField: 'PermissionsBoundaryUsageCount',
    minWidth: 130,
  },
  {
    id: 'updated',
    label: 'Changed',
    header: 'Changed',
    cell: ({ UpdateDate }) => momentText(UpdateDate),
    sortingComparator: (a, b) => (a.UpdateDate?.getTime() ?? 0) - (b.UpdateDate?.getTime() ?? 0),
    minWidth: 280,
  },
  { id: 'version', label: 'Default version', header: 'Default version', cell: ({ DefaultVersionId }) => DefaultVersionId, minWidth: 140 },
  { id: 'path', label: 'Path', header: 'Path', cell: ({ Path }) => Path, sortingField: 'Path', minWidth: 160 },
  { id: 'arn', label: 'ARN', header: 'ARN', cell: ({ Arn }) => Arn, sortingField: 'Arn', minWidth: 260 },
];

const operators = [':', '!:', '=', '!='];

/** The properties that the search knows. */
export const filters: readonly PropertyFilterProps.FilteringProperty[] = [
  { key: 'PolicyName', propertyLabel: 'Policy name', groupValuesLabel: 'Policy names', operators },
  { key: 'Path', propertyLabel: 'Path', groupValuesLabel: 'Paths', operators: ['=', '!=', '^'] },
  { key: 'Arn', propertyLabel: 'ARN', groupValuesLabel: 'ARNs', operators },
];
