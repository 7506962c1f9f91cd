import { useCallback } from 'react';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { ResourceTable, type ResourceTableProps } from '../../commons/resource-table';
import { useIam } from '../../commons/use-iam';
import { usePagedList } from '../../commons/use-paged-list';
import { readEntities, type PolicyEntity } from '../policy-entities';
import type { PolicyTabProps } from './index';

const columns: ResourceTableProps<PolicyEntity>['columns'] = [
  { id: 'name', label: 'Name', header: 'Name', cell: ({ kind, name }) => <NavLink to={pageOf(kind, name)}>{name}</NavLink>, sortingField: 'name', isRowHeader: true, minWidth: 200 },
  { id: 'kind', label: 'Type', header: 'Type', cell: ({ kind }) => kind, sortingField: 'kind', minWidth: 120 },
  {
    id: 'usage',
    label: 'Used as',
    header: 'Used as',
    cell: ({ usage }) => (usage === 'PermissionsBoundary' ? 'Permissions boundary' : 'Permissions policy'),
    sortingField: 'usage',
    minWidth: 180,
  },
];
const filters = [
  { key: 'name', propertyLabel: 'Name', groupValuesLabel: 'Names', operators: [':', '!:', '=', '!='] },
  { key: 'kind', propertyLabel: 'Type', groupValuesLabel: 'Types', operators: ['=', '!='] },
];

/** Who has a policy, or is bounded by it. */
export function EntitiesTab({ policy }: PolicyTabProps) {
  const iam = useIam();
  const { Arn = '' } = policy;
  const list = usePagedList<PolicyEntity>(useCallback((marker, signal) => readEntities(iam, Arn, marker, signal), [iam, Arn]));
  return (
    <ResourceTable<PolicyEntity>
      names={{ one: 'user', many: 'users, groups and roles' }}
      title="Used by"
      list={list}
      idOf={({ kind, name, usage }) => `${usage} ${kind} ${name}`}
      columns={columns}
      filters={filters}
      selection="none"
      variant="container"
    />
  );
}

function pageOf(kind: PolicyEntity['kind'], name: string): string {
  switch (kind) {
    case 'User':
      return paths.user(name);
    case 'Group':
      return paths.group(name);
    case 'Role':
      return paths.role(name);
  }
}
