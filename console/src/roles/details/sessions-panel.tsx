import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { momentText } from '../../commons/moment-text';
import { sessionsAction, useActiveSessions } from '../linked-usage';
import { WhenPermitted } from './when-permitted';

/** The sessions of a service-linked role, by whose calls caused them. */
export function SessionsPanel({ roleName }: { readonly roleName: string }) {
  const loaded = useActiveSessions(roleName);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={loaded.status === 'ready' ? `(${loaded.value.count})` : ''}
          description={
            loaded.status === 'ready' && loaded.value.latestExpiry !== undefined
              ? `The last of them ends on ${momentText(loaded.value.latestExpiry)}.`
              : 'They end by themselves; until then the role cannot be deleted.'
          }
          actions={loaded.status === 'ready' && <Button iconName="refresh" ariaLabel="Refresh the sessions" onClick={loaded.reload} />}
        >
          Live sessions
        </Header>
      }
    >
      <WhenPermitted loaded={loaded} what="the sessions" action={sessionsAction}>
        {({ originators }) => (
          <Table
            variant="embedded"
            wrapLines
            items={originators}
            ariaLabels={{ tableLabel: 'Live sessions' }}
            empty={<Box color="text-body-secondary">The role has no live sessions.</Box>}
            columnDefinitions={[
              { id: 'who', header: 'Caused by', cell: ({ arn }) => arn ?? 'The service itself', isRowHeader: true },
              { id: 'count', header: 'Sessions', cell: ({ count }) => count },
              { id: 'until', header: 'Last one ends', cell: ({ latestExpiry }) => momentText(latestExpiry) },
            ]}
          />
        )}
      </WhenPermitted>
    </Container>
  );
}
