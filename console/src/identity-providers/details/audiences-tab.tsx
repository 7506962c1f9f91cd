import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { AddClientIDToOpenIDConnectProviderCommand, RemoveClientIDFromOpenIDConnectProviderCommand } from '@aws-sdk/client-iam';
import { useCallback, useState, type FormEvent } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import type { OidcDetails } from './use-provider';

/** The applications that the provider's tokens may be for. */
export function AudiencesTab({ provider, onChanged }: { readonly provider: OidcDetails; readonly onChanged: () => void }) {
  const iam = useIam();
  const OpenIDConnectProviderArn = provider.arn;
  const [added, setAdded] = useState('');
  const [removing, setRemoving] = useState<string>();
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal, ClientID: string) => {
        await iam.send(new AddClientIDToOpenIDConnectProviderCommand({ OpenIDConnectProviderArn, ClientID }), { abortSignal });
        setAdded('');
        onChanged();
      },
      [iam, OpenIDConnectProviderArn, onChanged],
    ),
  );
  const remove = useCallback(
    async (abortSignal: AbortSignal) =>
      void (await iam.send(new RemoveClientIDFromOpenIDConnectProviderCommand({ OpenIDConnectProviderArn, ClientID: removing }), { abortSignal })),
    [iam, OpenIDConnectProviderArn, removing],
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(added);
  };
  return (
    <Container header={<Header variant="h2" counter={`(${provider.clientIds.length})`} description="A token for any other application is refused.">Audiences</Header>}>
      <SpaceBetween size="l">
        <Table
          variant="embedded"
          wrapLines
          items={provider.clientIds}
          ariaLabels={{ tableLabel: 'Audiences' }}
          empty={<Box color="text-body-secondary">There are no audiences.</Box>}
          columnDefinitions={[
            { id: 'id', header: 'Client ID', cell: (id) => id, isRowHeader: true },
            {
              id: 'actions',
              header: 'Actions',
              cell: (id) => (
                <Button variant="inline-link" ariaLabel={`Remove ${id}`} onClick={() => setRemoving(id)}>
                  Remove
                </Button>
              ),
            },
          ]}
        />
        <form onSubmit={onSubmit}>
          <FormField
            label="Audience to add"
            errorText={error?.text ?? ''}
            secondaryControl={
              <Button disabled={added === ''} loading={isRunning} loadingText="Adding">
                Add audience
              </Button>
            }
          >
            <Input value={added} spellcheck={false} onChange={({ detail }) => setAdded(detail.value.trim())} />
          </FormField>
        </form>
      </SpaceBetween>
      {removing !== undefined && (
        <ConfirmDelete
          what={`the audience ${removing}`}
          verb="remove"
          act={remove}
          onClose={(changed) => {
            setRemoving(undefined);
            if (changed) {
              onChanged();
            }
          }}
        >
          Tokens for this application are refused from now on.
        </ConfirmDelete>
      )}
    </Container>
  );
}
