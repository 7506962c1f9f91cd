import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import Table from '@cloudscape-design/components/table';
import type { ServiceLastAccessed } from '@aws-sdk/client-iam';
import { useMemo, useState } from 'react';
import { momentText } from '../commons/moment-text';
import { ResourceTable, type ResourceTableProps } from '../commons/resource-table';
import { useAccessReport } from './use-access-report';

export interface AccessAdvisorProps {
  readonly arn: string;
  /** What the ARN is of. */
  readonly kind: 'user' | 'group' | 'role';
}

/** Which of the services that somebody may reach they have reached, and when. */
export function AccessAdvisor({ arn, kind }: AccessAdvisorProps) {
  const list = useAccessReport(arn);
  const [opened, setOpened] = useState<ServiceLastAccessed>();
  const columns = useMemo(() => columnsOf(setOpened), []);
  return (
    <>
      <ResourceTable<ServiceLastAccessed>
        names={{ one: 'allowed service', many: 'allowed services' }}
        list={list}
        idOf={({ ServiceNamespace = '' }) => ServiceNamespace}
        columns={columns}
        filters={[{ key: 'ServiceName', propertyLabel: 'Service', groupValuesLabel: 'Services', operators: [':', '!:', '=', '!='] }]}
        description={`The services that the ${kind}'s policies allow, and when ${kind === 'group' ? 'a member' : `the ${kind}`} last tried to access each.`}
        sortedDownBy="accessed"
        selection="none"
        variant="container"
      />
      {opened && <Actions service={opened} onDismiss={() => setOpened(undefined)} />}
    </>
  );
}

function columnsOf(open: (service: ServiceLastAccessed) => void): ResourceTableProps<ServiceLastAccessed>['columns'] {
  return [
    { id: 'service', label: 'Service', header: 'Service', cell: ({ ServiceName }) => ServiceName, sortingField: 'ServiceName', isRowHeader: true, width: 300, minWidth: 220 },
    {
      id: 'accessed',
      label: 'Last accessed',
      header: 'Last accessed',
      cell: ({ LastAuthenticated }) => momentText(LastAuthenticated, 'Not accessed in the tracking period'),
      sortingComparator: (a, b) => (a.LastAuthenticated?.getTime() ?? 0) - (b.LastAuthenticated?.getTime() ?? 0),
      width: 310,
      minWidth: 260,
    },
    { id: 'region', label: 'Region', header: 'Region', cell: ({ LastAuthenticatedRegion }) => LastAuthenticatedRegion ?? '-', minWidth: 130 },
    {
      id: 'actions',
      label: 'Actions',
      header: 'Actions',
      cell: (service) => {
        const count = service.TrackedActionsLastAccessed?.length ?? 0;
        return count === 0 ? (
          '-'
        ) : (
          <Button variant="inline-link" ariaLabel={`View ${count} actions of ${service.ServiceName}`} onClick={() => open(service)}>
            {`View ${count}`}
          </Button>
        );
      },
      minWidth: 120,
    },
  ];
}

function Actions({ service, onDismiss }: { readonly service: ServiceLastAccessed; readonly onDismiss: () => void }) {
  return (
    <Modal
      visible
      size="large"
      header={`Actions of ${service.ServiceName}`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onDismiss}>
            Close
          </Button>
        </Box>
      }
    >
      <Table
        variant="embedded"
        wrapLines
        items={service.TrackedActionsLastAccessed ?? []}
        trackBy="ActionName"
        ariaLabels={{ tableLabel: `Actions of ${service.ServiceName}` }}
        columnDefinitions={[
          { id: 'action', header: 'Action', cell: ({ ActionName }) => ActionName, isRowHeader: true },
          { id: 'accessed', header: 'Last accessed', cell: ({ LastAccessedTime }) => momentText(LastAccessedTime, 'Not accessed in the tracking period'), minWidth: 150 },
          { id: 'region', header: 'Region', cell: ({ LastAccessedRegion }) => LastAccessedRegion ?? '-' },
        ]}
      />
    </Modal>
  );
}
