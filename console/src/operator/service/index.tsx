import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { AddressTabs } from '../../commons/address-tabs';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import { usePage, type PageSettings } from '../../commons/use-page';
import { OperatorGate, OperatorSignOut } from '../operator-gate';
import { FaultsTab } from './faults-tab';
import { KeysTab } from './keys-tab';
import { ManifestTab } from './manifest-tab';

/** One linked service, for the operator: its manifest, its access keys, how its deletions are made to misbehave. */
export function Page() {
  const { service = '' } = useParams();
  usePage(useServicePage(service));
  return (
    <OperatorGate>
      <SpaceBetween size="l">
        <Header variant="h1" actions={<OperatorSignOut />}>
          {service}
        </Header>
        <AddressTabs
          label="The service"
          tabs={[
            { id: 'manifest', label: 'Manifest', content: <ManifestTab key={service} service={service} /> },
            { id: 'keys', label: 'Access keys', content: <KeysTab service={service} /> },
            { id: 'faults', label: 'Faults', content: <FaultsTab service={service} /> },
          ]}
        />
      </SpaceBetween>
    </OperatorGate>
  );
}

function useServicePage(service: string): PageSettings {
  return useMemo(
    () => ({
      title: service,
      breadcrumbs: [
        { text: 'Linked services', href: consoleHref(paths.operatorServices) },
        { text: service, href: consoleHref(paths.operatorService(service)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp
          title="Linked service"
          commands={[
            { does: 'Show the service', command: `reeve service show ${service}` },
            { does: 'Show what a manifest would change', command: 'reeve service diff service.yaml' },
            { does: 'Apply a manifest', command: 'reeve service apply service.yaml' },
            { does: 'Issue an access key', command: `reeve service key issue ${service}` },
            { does: 'Remove the service', command: `reeve service remove ${service}` },
          ]}
        >
          <p>Roles follow a new version of their template at once, or once the account approves it.</p>
        </PageHelp>
      ),
    }),
    [service],
  );
}
