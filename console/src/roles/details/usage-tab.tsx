import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { momentText, withMomentTexts } from '../../commons/moment-text';
import { UsageByRegion } from '../../deletion/usage-by-region';
import { forecastAction, useForecast, type DeletionForecast } from '../linked-usage';
import { SessionsPanel } from './sessions-panel';
import { WhenPermitted } from './when-permitted';

/** Whether and where a service-linked role is in use: what its deletion would meet. */
export function UsageTab({ roleName, service }: { readonly roleName: string; readonly service: string }) {
  const loaded = useForecast(roleName);
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={`How a deletion would end now. ${service} is asked as the deletion would ask it.`}
            actions={loaded.status === 'ready' && <Button iconName="refresh" ariaLabel="Refresh the forecast" onClick={loaded.reload} />}
          >
            Deletion forecast
          </Header>
        }
      >
        <WhenPermitted loaded={loaded} what="the forecast" action={forecastAction}>
          {(forecast) => <Forecast forecast={forecast} />}
        </WhenPermitted>
      </Container>
      <Container header={<Header variant="h2" description="What uses the role, as far as the service says.">Usage by region</Header>}>
        <WhenPermitted loaded={loaded} what="the usage" action={forecastAction}>
          {({ usage }) => (usage.length === 0 ? <Box color="text-body-secondary">Nothing is known to use the role.</Box> : <UsageByRegion usage={usage} />)}
        </WhenPermitted>
      </Container>
      <SessionsPanel roleName={roleName} />
    </SpaceBetween>
  );
}

function Forecast({ forecast: { deletable, reason, freeAt, partial } }: { readonly forecast: DeletionForecast }) {
  return deletable ? (
    <StatusIndicator type="success">The role can be deleted now.</StatusIndicator>
  ) : (
    <SpaceBetween size="xs">
      <StatusIndicator type="warning">The role cannot be deleted now.</StatusIndicator>
      {reason !== undefined && <div>{withMomentTexts(reason)}</div>}
      <div>
        {freeAt === undefined ? 'Somebody has to remove what uses it first.' : `It is free by itself on ${momentText(freeAt)}.`}
        {partial && ' More may use it than the service tells.'}
      </div>
    </SpaceBetween>
  );
}
