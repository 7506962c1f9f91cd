import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';
import { consoleHref, paths } from '../../commons/paths';
import { usePage, type PageSettings } from '../../commons/use-page';
import { OperatorGate } from '../operator-gate';
import { operatorServicesPage } from '../services/operator-services-help';
import { ManifestEditor } from './manifest-editor';

const registerPage: PageSettings = {
  ...operatorServicesPage,
  title: 'Register service',
  breadcrumbs: [...operatorServicesPage.breadcrumbs, { text: 'Register service', href: consoleHref(paths.registerService) }],
  contentType: 'default',
};

const example = `service: ledger.example.com
name: Example Ledger
prefix: ledger
roles:
  - name: ServiceRoleForLedger
    description: Lets the ledger notify.
    policies:
      - name: LedgerPolicy
        document:
          Version: "2012-10-17"
          Statement:
            - Effect: Allow
              Action: sns:Publish
              Resource: "*"
`;

/** Registers a service by a manifest. */
export function Page() {
  usePage(registerPage);
  const navigate = useNavigate();
  return (
    <OperatorGate>
      <SpaceBetween size="l">
        <Header variant="h1">Register service</Header>
        <ManifestEditor initial={example} onApplied={(service) => void navigate(paths.operatorService(service))} />
      </SpaceBetween>
    </OperatorGate>
  );
}
