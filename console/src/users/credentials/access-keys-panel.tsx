import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { CreateAccessKeyCommand, type AccessKey } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ErrorBox } from '../../commons/error-box';
import { momentText } from '../../commons/moment-text';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { WhenLoaded } from '../../commons/when-loaded';
import { AccessKeyActions } from './access-key-actions';
import { NewAccessKey } from './new-access-key';
import { lastUse, useAccessKeys } from './use-access-keys';

/** The access keys of a user. */
export function AccessKeysPanel({ userName }: { readonly userName: string }) {
  const iam = useIam();
  const loaded = useAccessKeys(userName);
  const [made, setMade] = useState<AccessKey>();
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: userName }), { abortSignal });
        setMade(AccessKey);
      },
      [iam, userName],
    ),
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={loaded.status === 'ready' ? `(${loaded.value.length})` : ''}
          description="For programs, which sign their requests with them."
          actions={
            <Button loading={isRunning} loadingText="Creating" onClick={() => void run()}>
              Create access key
            </Button>
          }
        >
          Access keys
        </Header>
      }
    >
      <SpaceBetween size="m">
        {error && <ErrorBox what="The access key could not be created" error={error} />}
        <WhenLoaded loaded={loaded} what="the access keys">
          {(keys, reload) => (
            <Table
              variant="embedded"
              wrapLines
              items={keys}
              trackBy="AccessKeyId"
              ariaLabels={{ tableLabel: 'Access keys' }}
              empty={<Box color="text-body-secondary">The user has no access keys.</Box>}
              columnDefinitions={[
                { id: 'id', header: 'Access key ID', cell: ({ AccessKeyId }) => <Box variant="samp">{AccessKeyId}</Box>, isRowHeader: true },
                {
                  id: 'status',
                  header: 'Status',
                  cell: ({ Status }) => <StatusIndicator type={Status === 'Active' ? 'success' : 'stopped'}>{Status}</StatusIndicator>,
                  minWidth: 120,
                },
                { id: 'created', header: 'Created', cell: ({ CreateDate }) => momentText(CreateDate), minWidth: 150 },
                { id: 'used', header: 'Last used', cell: lastUse, minWidth: 150 },
                { id: 'actions', header: 'Actions', cell: (key) => <AccessKeyActions accessKey={key} onChanged={reload} />, minWidth: 170 },
              ]}
            />
          )}
        </WhenLoaded>
        {made && (
          <NewAccessKey
            accessKey={made}
            onClose={() => {
              setMade(undefined);
              if (loaded.status === 'ready') {
                loaded.reload();
              }
            }}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
