import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { DocumentField, jsonFault } from '../../commons/document-field';
import { layOut, PolicyView } from '../../commons/policy-view';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useReturnFocus } from '../../commons/use-return-focus';
import type { RoleTabProps } from './role-tabs';

/** Who may assume a role. */
export function TrustTab({ role, service, onChanged }: RoleTabProps) {
  const iam = useIam();
  const document = role.AssumeRolePolicyDocument ?? '';
  const [edited, setEdited] = useState<string>();
  const edit = useReturnFocus(edited !== undefined);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal, changed: string) => {
        await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: role.RoleName, PolicyDocument: changed }), { abortSignal });
        setEdited(undefined);
        onChanged();
      },
      [iam, role.RoleName, onChanged],
    ),
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={service === undefined ? 'Who may assume the role, and when.' : `Defined by ${service}. Only the service can assume the role, and the policy cannot be edited.`}
          actions={
            service === undefined &&
            edited === undefined && (
              <Button ref={edit} onClick={() => setEdited(layOut(document))}>
                Edit trust policy
              </Button>
            )
          }
        >
          Trust policy
        </Header>
      }
    >
      {edited === undefined ? (
        <PolicyView document={document} label="trust policy" />
      ) : (
        <SpaceBetween size="m">
          <DocumentField label="Trust policy" kind="trust" autoFocus value={edited} onChange={setEdited} errorText={error?.text} />
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={isRunning} onClick={() => setEdited(undefined)}>
              Cancel
            </Button>
            <Button variant="primary" disabled={jsonFault(edited) !== undefined} loading={isRunning} loadingText="Saving" onClick={() => void run(edited)}>
              Update policy
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      )}
    </Container>
  );
}
