import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Textarea from '@cloudscape-design/components/textarea';
import { UpdateOpenIDConnectProviderThumbprintCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { textLines } from '../text-lines';
import type { OidcDetails } from './use-provider';

/** The certificates that a provider's keys may be served with. IAM takes them all at once. */
export function ThumbprintsTab({ provider, onChanged }: { readonly provider: OidcDetails; readonly onChanged: () => void }) {
  const iam = useIam();
  const { success } = useNotifications();
  const [text, setText] = useState(provider.thumbprints.join('\n'));
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal, ThumbprintList: string[]) => {
        await iam.send(new UpdateOpenIDConnectProviderThumbprintCommand({ OpenIDConnectProviderArn: provider.arn, ThumbprintList }), { abortSignal });
        success('The thumbprints were saved.');
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
          counter={`(${provider.thumbprints.length})`}
          actions={
            <Button loading={isRunning} loadingText="Saving" onClick={() => void run(textLines(text))}>
              Save thumbprints
            </Button>
          }
        >
          Thumbprints
        </Header>
      }
    >
      <FormField label="SHA-1 thumbprints" description="40 hexadecimal digits, a line each; at most five." errorText={error?.text ?? ''} stretch>
        <Textarea value={text} rows={5} spellcheck={false} onChange={({ detail }) => setText(detail.value)} />
      </FormField>
    </Container>
  );
}
