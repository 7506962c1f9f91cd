import Container from '@cloudscape-design/components/container';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { UpdateSAMLProviderCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { PolicyView } from '../../commons/policy-view';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { useReturnFocus } from '../../commons/use-return-focus';
import { MetadataField } from '../create/provider-fields';
import type { SamlDetails } from './use-provider';

/** The metadata of a SAML provider, and another in its place. */
export function MetadataTab({ provider, onChanged }: { readonly provider: SamlDetails; readonly onChanged: () => void }) {
  const iam = useIam();
  const { success } = useNotifications();
  const [edited, setEdited] = useState<string>();
  const replace = useReturnFocus(edited !== undefined);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal, SAMLMetadataDocument: string) => {
        await iam.send(new UpdateSAMLProviderCommand({ SAMLProviderArn: provider.arn, SAMLMetadataDocument }), { abortSignal });
        success('The metadata was replaced.');
        setEdited(undefined);
        onChanged();
      },
      [iam, provider.arn, success, onChanged],
    ),
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="What the provider says of itself: its certificates, and where its users sign in."
          actions={
            edited === undefined && (
              <Button ref={replace} onClick={() => setEdited('')}>
                Replace metadata
              </Button>
            )
          }
        >
          Metadata
        </Header>
      }
    >
      {edited === undefined ? (
        <PolicyView document={provider.metadata} label="metadata" />
      ) : (
        <SpaceBetween size="m">
          <MetadataField value={edited} errorText={error?.text ?? ''} onChange={setEdited} />
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={isRunning} onClick={() => setEdited(undefined)}>
              Cancel
            </Button>
            <Button variant="primary" disabled={edited === ''} loading={isRunning} loadingText="Saving" onClick={() => void run(edited)}>
              Save metadata
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      )}
    </Container>
  );
}
