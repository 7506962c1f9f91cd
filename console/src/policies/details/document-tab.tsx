import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CreatePolicyVersionCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { DocumentField, jsonFault } from '../../commons/document-field';
import { layOut, PolicyView } from '../../commons/policy-view';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { useReturnFocus } from '../../commons/use-return-focus';
import { WhenLoaded } from '../../commons/when-loaded';
import { isAwsManaged } from '../policy-text';
import type { PolicyTabProps } from './index';
import { useVersionDocument } from './use-policy';

/** What a policy permits: the document of its default version. Editing makes another version. */
export function DocumentTab({ policy, onChanged }: PolicyTabProps) {
  const { Arn = '', DefaultVersionId = 'v1' } = policy;
  const loaded = useVersionDocument(Arn, DefaultVersionId);
  const [edited, setEdited] = useState<string>();
  const edit = useReturnFocus(edited !== undefined);
  const canEdit = !isAwsManaged(Arn) && edited === undefined && loaded.status === 'ready';
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`Version ${DefaultVersionId}, which is in force.`}
          actions={
            canEdit && (
              <Button ref={edit} onClick={() => setEdited(layOut(loaded.value))}>
                Edit
              </Button>
            )
          }
        >
          Policy document
        </Header>
      }
    >
      {edited === undefined ? (
        <WhenLoaded loaded={loaded} what="the policy document">
          {(document) => <PolicyView document={document} label="policy document" />}
        </WhenLoaded>
      ) : (
        <DocumentEditor
          arn={Arn}
          initial={edited}
          onClose={(changed) => {
            setEdited(undefined);
            if (changed) {
              onChanged();
            }
          }}
        />
      )}
    </Container>
  );
}

interface DocumentEditorProps {
  readonly arn: string;
  readonly initial: string;
  readonly onClose: (changed: boolean) => void;
}

function DocumentEditor({ arn, initial, onClose }: DocumentEditorProps) {
  const iam = useIam();
  const { success } = useNotifications();
  const [document, setDocument] = useState(initial);
  const [isDefault, setDefault] = useState(true);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        const { PolicyVersion } = await iam.send(
          new CreatePolicyVersionCommand({ PolicyArn: arn, PolicyDocument: document, SetAsDefault: isDefault }),
          { abortSignal },
        );
        success(`Version ${PolicyVersion?.VersionId} was saved.`);
        onClose(true);
      },
      [iam, arn, document, isDefault, success, onClose],
    ),
  );
  return (
    <SpaceBetween size="m">
      <DocumentField label="Policy document" autoFocus value={document} onChange={setDocument} errorText={error?.text} />
      <Checkbox checked={isDefault} onChange={({ detail }) => setDefault(detail.checked)}>
        Put the new version in force
      </Checkbox>
      <SpaceBetween direction="horizontal" size="xs">
        <Button disabled={isRunning} onClick={() => onClose(false)}>
          Cancel
        </Button>
        <Button variant="primary" disabled={jsonFault(document) !== undefined} loading={isRunning} loadingText="Saving" onClick={() => void run()}>
          Save as new version
        </Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}
