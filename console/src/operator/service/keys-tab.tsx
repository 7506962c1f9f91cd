import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useCallback, useState } from 'react';
import { ApiError } from '../../commons/api-error';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { ErrorBox } from '../../commons/error-box';
import { momentText } from '../../commons/moment-text';
import { useAction } from '../../commons/use-action';
import { useLoaded } from '../../commons/use-loaded';
import { WhenLoaded } from '../../commons/when-loaded';
import { IssuedKey } from '../issued-key';
import { useOperatorApi, type OperatorApi } from '../operator-api';

interface ServiceKey {
  readonly accessKeyId: string;
  readonly createDate: string;
}

interface Issued {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly revokedAccessKeyId?: string;
}

// The catalog's services of AWS have none, and the server says that they are not registered.
async function readKeys(call: OperatorApi['call'], path: string, signal: AbortSignal): Promise<readonly ServiceKey[] | undefined> {
  try {
    return (await call<{ readonly accessKeys: readonly ServiceKey[] }>('GET', path, signal)).accessKeys;
  } catch (thrown) {
    if (ApiError.of(thrown).code === 'NoSuchEntity') {
      return undefined;
    }

    throw thrown;
  }
}

/** The access keys that a service signs with. */
export function KeysTab({ service }: { readonly service: string }) {
  const { call } = useOperatorApi();
  const path = `services/${encodeURIComponent(service)}/access-key`;
  const loaded = useLoaded(useCallback((signal) => readKeys(call, path, signal), [call, path]));
  const [issued, setIssued] = useState<Issued>();
  const [revoking, setRevoking] = useState<string>();
  const { run, isRunning, error } = useAction(
    useCallback(async (signal: AbortSignal, way: '' | '/rotate') => setIssued(await call<Issued>('POST', `${path}${way}`, signal)), [call, path]),
  );
  const revoke = useCallback(
    async (signal: AbortSignal) => void (await call('DELETE', `${path}/${encodeURIComponent(revoking ?? '')}`, signal)),
    [call, path, revoking],
  );
  const isWithout = loaded.status === 'ready' && loaded.value === undefined;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="With them the service calls Reeve in its own name."
          actions={
            !isWithout && (
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={isRunning} onClick={() => void run('/rotate')}>
                  Rotate
                </Button>
                <Button variant="primary" loading={isRunning} loadingText="Issuing" onClick={() => void run('')}>
                  Issue access key
                </Button>
              </SpaceBetween>
            )
          }
        >
          Access keys
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the access keys">
        {(accessKeys, reload) =>
          accessKeys === undefined ? (
            <Box color="text-body-secondary">Only services that are registered here have access keys.</Box>
          ) : (
            <SpaceBetween size="m">
              {error && <ErrorBox what="No key was issued" error={error} />}
              <Table<ServiceKey>
                variant="embedded"
                wrapLines
                items={accessKeys}
                trackBy="accessKeyId"
                ariaLabels={{ tableLabel: 'Access keys' }}
                empty={<Box color="text-body-secondary">The service has no access key.</Box>}
                columnDefinitions={[
                  { id: 'id', header: 'Access key ID', cell: ({ accessKeyId }) => accessKeyId, isRowHeader: true },
                  { id: 'created', header: 'Created', cell: ({ createDate }) => momentText(createDate) },
                  {
                    id: 'actions',
                    header: 'Actions',
                    cell: ({ accessKeyId }) => (
                      <Button variant="inline-link" ariaLabel={`Revoke ${accessKeyId}`} onClick={() => setRevoking(accessKeyId)}>
                        Revoke
                      </Button>
                    ),
                  },
                ]}
              />
              {issued && (
                <IssuedKey
                  title="Access key issued"
                  {...issued}
                  onClose={() => {
                    setIssued(undefined);
                    reload();
                  }}
                >
                  {issued.revokedAccessKeyId ? `The key ${issued.revokedAccessKeyId} was revoked to make room.` : `The service ${service} signs with it.`}
                </IssuedKey>
              )}
              {revoking !== undefined && (
                <ConfirmDelete
                  what={`the access key ${revoking}`}
                  verb="revoke"
                  act={revoke}
                  onClose={(changed) => {
                    setRevoking(undefined);
                    if (changed) {
                      reload();
                    }
                  }}
                >
                  What is signed with it is refused from now on.
                </ConfirmDelete>
              )}
            </SpaceBetween>
          )
        }
      </WhenLoaded>
    </Container>
  );
}
