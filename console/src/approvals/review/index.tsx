import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router';
import { DiffView } from '../../commons/diff-view';
import { ErrorBox } from '../../commons/error-box';
import { paths } from '../../commons/paths';
import { useAction } from '../../commons/use-action';
import { useNotifications } from '../../commons/use-notifications';
import { usePage } from '../../commons/use-page';
import { useServiceApi } from '../../commons/use-service-api';
import { WhenLoaded } from '../../commons/when-loaded';
import { ServiceDocumentation } from '../../services/service-documentation';
import { editionText, useTemplates, type ServiceTemplates } from '../../services/templates';
import { activeAccountId } from '../../session/types';
import { useSession } from '../../session/use-session';
import { changesOf, type TemplateChange } from '../pending-versions';
import { useApprovalPage } from './approval-help';

/** What waits of a service for the account's approval, against what is in effect. */
export function Page() {
  const { servicePrincipal = '' } = useParams();
  usePage(useApprovalPage(servicePrincipal));
  return (
    <WhenLoaded loaded={useTemplates(servicePrincipal)} what="the versions">
      {(templates, reload) => <Review servicePrincipal={servicePrincipal} {...templates} onReload={reload} />}
    </WhenLoaded>
  );
}

interface ReviewProps extends ServiceTemplates {
  readonly servicePrincipal: string;
  readonly onReload: () => void;
}

function Review({ servicePrincipal, templates, documentation, onReload }: ReviewProps) {
  const changes = changesOf(templates);
  const { run, isRunning, error, clear } = useApprove(servicePrincipal);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="New versions of what the service's roles may do here, and who assumes them."
        actions={
          <Button variant="primary" disabled={changes.length === 0} loading={isRunning} loadingText="Approving" onClick={() => void run(changes)}>
            Approve
          </Button>
        }
      >
        {servicePrincipal}
      </Header>
      {error && (
        <ErrorBox
          what="Nothing was approved"
          error={error}
          {...(error.code === 'ConcurrentModification'
            ? {
                retryText: 'Show the newest',
                onRetry: () => {
                  clear();
                  onReload();
                },
              }
            : {})}
        />
      )}
      <ServiceDocumentation service={servicePrincipal} href={documentation} />
      {changes.length === 0 && <Box color="text-body-secondary">Nothing of this service waits for an approval.</Box>}
      {changes.map((change) => (
        <Change key={change.roleName} {...change} />
      ))}
    </SpaceBetween>
  );
}

function Change({ roleName, before, after }: TemplateChange) {
  return (
    <Container header={<Header variant="h2" description={`Version ${before.version} is in effect, version ${after.version} waits.`}>{roleName}</Header>}>
      <DiffView before={editionText(before)} after={editionText(after)} label={`What version ${after.version} of ${roleName} changes`} />
    </Container>
  );
}

// It approves what is on the page: the server refuses where something else waits by now.
function useApprove(servicePrincipal: string) {
  const api = useServiceApi();
  const accountId = activeAccountId(useSession());
  const navigate = useNavigate();
  const { success } = useNotifications();
  return useAction(
    useCallback(
      async (signal: AbortSignal, changes: readonly TemplateChange[]) => {
        const versions = changes.map(({ roleName, after }) => ({ roleName, version: after.version }));
        await api.post(['accounts', accountId, 'template-approval', servicePrincipal], signal, { versions });
        success(`The roles of ${servicePrincipal} follow the versions that you approved.`);
        void navigate(paths.templateApprovals);
      },
      [api, accountId, servicePrincipal, navigate, success],
    ),
  );
}
