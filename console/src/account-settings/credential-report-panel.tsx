import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useCallback } from 'react';
import { ErrorBox } from '../commons/error-box';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import { getReport } from './credential-report';

/** The report on the credentials of all users, to be kept as a file. */
export function CredentialReportPanel() {
  const iam = useIam();
  const { run, isRunning, error } = useAction(
    useCallback(async (signal: AbortSignal) => save(await getReport(iam, signal), 'credential-report.csv'), [iam]),
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Every user with its password, access keys and MFA, and when each was last used. A report stays the same for four hours."
          actions={
            <Button iconName="download" loading={isRunning} loadingText="Making the report" onClick={() => void run()}>
              Download report
            </Button>
          }
        >
          Credential report
        </Header>
      }
    >
      {error && <ErrorBox what="The report could not be made" error={error} />}
    </Container>
  );
}

function save(content: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
