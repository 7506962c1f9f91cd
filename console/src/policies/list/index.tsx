import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Policy } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { NavButton } from '../../commons/nav-button';
import { paths } from '../../commons/paths';
import { ResourceTable } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { DeletePolicy } from '../delete-policy';
import { isAwsManaged } from '../policy-text';
import { columns, filters } from './policies-config';
import { policiesPage } from './policies-help';
import { ScopeFilter } from './scope-filter';
import { usePolicies, type PolicyFilter } from './use-policies';

/** The managed policies that the account can use. */
export function Page() {
  usePage(policiesPage);
  const [filter, setFilter] = useState<PolicyFilter>({ scope: 'All', onlyAttached: false });
  const list = usePolicies(filter);
  const { reload } = list;
  const [deleting, setDeleting] = useState<Policy>();
  const onClose = useCallback(
    (changed: boolean) => {
      setDeleting(undefined);
      if (changed) {
        reload();
      }
    },
    [reload],
  );
  return (
    <>
      <ResourceTable<Policy>
        names={{ one: 'policy', many: 'policies' }}
        list={list}
        idOf={({ Arn = '' }) => Arn}
        columns={columns}
        hiddenByDefault={['arn', 'path', 'version']}
        filters={filters}
        selection="single"
        isItemDisabled={({ Arn = '' }) => isAwsManaged(Arn)}
        description="A policy says what whoever has it may do: users, groups and roles."
        serverFilter={<ScopeFilter filter={filter} onChange={setFilter} />}
        actions={([selected]) => (
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!selected} onClick={() => setDeleting(selected)}>
              Delete
            </Button>
            <NavButton to={paths.createPolicy} variant="primary">
              Create policy
            </NavButton>
          </SpaceBetween>
        )}
        emptyAction={<NavButton to={paths.createPolicy}>Create policy</NavButton>}
      />
      {deleting && <DeletePolicy arn={deleting.Arn ?? ''} onClose={onClose} />}
    </>
  );
}
