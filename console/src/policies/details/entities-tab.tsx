import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useCallback } from 'react';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { WhenLoaded } from '../../commons/when-loaded';
import { listEntities, type PolicyEntity } from '../policy-entities';
import type { PolicyTabProps } from './index';

/** Who has a policy, or is bounded by it. */
export function EntitiesTab({ policy }: PolicyTabProps) {
  const iam = useIam();
  const { Arn = '' } = policy;
  const loaded = useLoaded(
    useCallback(
      async (signal) => [...(await listEntities(iam, Arn, 'PermissionsPolicy', signal)), ...(await listEntities(iam, Arn, 'PermissionsBoundary', signal))],
      [iam, Arn],
    ),
  );
  return (
    <Container header={<Header variant="h2" counter={loaded.status === 'ready' ? `(${loaded.value.length})` : ''}>Used by</Header>}>
      <WhenLoaded loaded={loaded} what="the users, groups and roles">
        {(entities) => (
          <Table<PolicyEntity>
            variant="embedded"
            wrapLines
            items={entities}
            ariaLabels={{ tableLabel: 'Users, groups and roles' }}
            empty={<Box color="text-body-secondary">The policy is attached to nobody.</Box>}
            columnDefinitions={[
              { id: 'name', header: 'Name', cell: ({ kind, name }) => <NavLink to={pageOf(kind, name)}>{name}</NavLink>, isRowHeader: true },
              { id: 'kind', header: 'Type', cell: ({ kind }) => kind },
              { id: 'usage', header: 'Used as', cell: ({ usage }) => (usage === 'PermissionsBoundary' ? 'Permissions boundary' : 'Permissions policy') },
            ]}
          />
        )}
      </WhenLoaded>
    </Container>
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
