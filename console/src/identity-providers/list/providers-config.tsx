import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { momentText } from '../../commons/moment-text';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import type { ResourceTableProps } from '../../commons/resource-table';
import { kindTexts, type Provider } from '../provider';

/** The columns of the list. */
export const columns: ResourceTableProps<Provider>['columns'] = [
  {
    id: 'name',
    label: 'Provider',
    header: 'Provider',
    cell: ({ arn, name }) => <NavLink to={paths.identityProvider(arn)}>{name}</NavLink>,
    sortingField: 'name',
    isRowHeader: true,
    width: 360,
    minWidth: 220,
  },
  { id: 'kind', label: 'Type', header: 'Type', cell: ({ kind }) => kindTexts[kind], sortingField: 'kind', minWidth: 160 },
  { id: 'created', label: 'Creation time', header: 'Creation time', cell: ({ created }) => momentText(created), minWidth: 280 },
  { id: 'valid', label: 'Valid until', header: 'Valid until', cell: ({ validUntil }) => momentText(validUntil), minWidth: 280 },
  { id: 'arn', label: 'ARN', header: 'ARN', cell: ({ arn }) => arn, sortingField: 'arn', minWidth: 320 },
];

/** The properties that the search knows. */
export const filters: readonly PropertyFilterProps.FilteringProperty[] = [
  { key: 'name', propertyLabel: 'Provider', groupValuesLabel: 'Providers', operators: [':', '!:', '=', '!='] },
  { key: 'kind', propertyLabel: 'Type', groupValuesLabel: 'Types', operators: ['=', '!='] },
];
