import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useLoaded } from '../../commons/use-loaded';
import { useNotifications } from '../../commons/use-notifications';
import { WhenLoaded } from '../../commons/when-loaded';
import { useOperatorApi } from '../operator-api';

interface Faults {
  readonly slowSeconds: number;
  readonly partial: boolean;
  readonly failing?: string | undefined;
  readonly throttledSeconds: number;
}

const none: Faults = { slowSeconds: 0, partial: false, throttledSeconds: 0 };

/** How the deletion of the service's roles is made to misbehave, to try how callers bear it. */
export function FaultsTab({ service }: { readonly service: string }) {
  const { call } = useOperatorApi();
  const path = `services/${encodeURIComponent(service)}/faults`;
  const loaded = useLoaded(useCallback((signal) => call<Faults>('GET', path, signal), [call, path]));
  return (
    <WhenLoaded loaded={loaded} what="the faults">
      {(faults) => <FaultsForm path={path} before={faults} />}
    </WhenLoaded>
  );
}

function FaultsForm({ path, before }: { readonly path: string; readonly before: Faults }) {
  const { call } = useOperatorApi();
  const { success } = useNotifications();
  const [faults, setFaults] = useState(before);
  const change = (changed: Partial<Faults>) => setFaults((last) => ({ ...last, ...changed }));
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal, stated: Faults | undefined) => {
        await (stated ? call('PUT', path, signal, JSON.stringify({ ...stated, failing: stated.failing || undefined })) : call('DELETE', path, signal));
        if (!stated) {
          setFaults(none);
        }

        success(stated ? 'The faults were set.' : 'The faults were lifted.');
      },
      [call, path, success],
    ),
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="For trying out how callers bear it; nothing of AWS is this."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button disabled={isRunning} onClick={() => void run(undefined)}>
                Lift faults
              </Button>
              <Button variant="primary" loading={isRunning} loadingText="Saving" onClick={() => void run(faults)}>
                Set faults
              </Button>
            </SpaceBetween>
          }
        >
          Faults of deletion
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField label="Slow" description="Seconds for which a deletion is in progress.">
          <Input type="number" value={`${faults.slowSeconds}`} onChange={({ detail }) => change({ slowSeconds: Number(detail.value) })} />
        </FormField>
        <FormField label="Throttled" description="Seconds from now for which calls are refused for coming too often.">
          <Input type="number" value={`${faults.throttledSeconds}`} onChange={({ detail }) => change({ throttledSeconds: Number(detail.value) })} />
        </FormField>
        <FormField label="Failing" description="Why every deletion fails; empty when they do not." stretch>
          <Input value={faults.failing ?? ''} onChange={({ detail }) => change({ failing: detail.value })} />
        </FormField>
        <Checkbox checked={faults.partial} onChange={({ detail }) => change({ partial: detail.checked })}>
          Tell only the first of the resources that use a role
        </Checkbox>
        {error && <ErrorBox what="The faults could not be changed" error={error} />}
      </SpaceBetween>
    </Container>
  );
}
