import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeleteRolePolicyCommand, DetachRolePolicyCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ErrorBox } from '../../commons/error-box';
import { PolicyView } from '../../commons/policy-view';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { WhenLoaded } from '../../commons/when-loaded';
import { AttachPolicies } from './attach-policies';
import type { RoleTabProps } from './role-tabs';
import { usePolicyDocument, useRolePolicies, type RolePolicy } from './use-role-policies';

/** What a role may do. */
export function PermissionsTab({ role, service }: RoleTabProps) {
  const roleName = role.RoleName ?? '';
  const loaded = useRolePolicies(roleName);
  const [isAttaching, setAttaching] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={loaded.status === 'ready' ? `(${loaded.value.length})` : ''}
          description={service === undefined ? 'What the role may do.' : `Defined by ${service}. The policy cannot be edited, detached, or attached to another identity.`}
          actions={service === undefined && <Button onClick={() => setAttaching(true)}>Attach policies</Button>}
        >
          Permissions policies
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the policies">
        {(policies, reload) => (
          <SpaceBetween size="s">
            {policies.length === 0 && <Box color="text-body-secondary">The role has no policies, and so no permissions.</Box>}
            {policies.map((policy) => (
              <PolicySection key={policy.arn ?? policy.name} roleName={roleName} policy={policy} isFixed={service !== undefined} onRemoved={reload} />
            ))}
            {isAttaching && (
              <AttachPolicies
                roleName={roleName}
                attached={policies}
                onClose={(changed) => {
                  setAttaching(false);
                  if (changed) {
                    reload();
                  }
                }}
              />
            )}
          </SpaceBetween>
        )}
      </WhenLoaded>
    </Container>
  );
}

interface PolicySectionProps {
  readonly roleName: string;
  readonly policy: RolePolicy;
  readonly isFixed: boolean;
  readonly onRemoved: () => void;
}

function PolicySection({ roleName, policy, isFixed, onRemoved }: PolicySectionProps) {
  const iam = useIam();
  const [wasOpened, setOpened] = useState(isFixed);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        await (policy.arn === undefined
          ? iam.send(new DeleteRolePolicyCommand({ RoleName: roleName, PolicyName: policy.name }), { abortSignal })
          : iam.send(new DetachRolePolicyCommand({ RoleName: roleName, PolicyArn: policy.arn }), { abortSignal }));
        onRemoved();
      },
      [iam, roleName, policy, onRemoved],
    ),
  );
  const verb = policy.arn === undefined ? 'Delete' : 'Detach';
  return (
    <SpaceBetween size="xs">
      <ExpandableSection
        variant="default"
        defaultExpanded={isFixed}
        onChange={({ detail }) => detail.expanded && setOpened(true)}
        headerText={policy.name}
        headingTagOverride="h3"
        headerDescription={kindOf(policy)}
        {...(isFixed
          ? {}
          : {
              headerActions: (
                <Button ariaLabel={`${verb} ${policy.name}`} loading={isRunning} loadingText="Working" onClick={() => void run()}>
                  {verb}
                </Button>
              ),
            })}
      >
        {wasOpened && <PolicyText roleName={roleName} policy={policy} />}
      </ExpandableSection>
      {error && <ErrorBox what={`The policy ${policy.name} could not be removed`} error={error} />}
    </SpaceBetween>
  );
}

function PolicyText({ roleName, policy }: { readonly roleName: string; readonly policy: RolePolicy }) {
  return (
    <WhenLoaded loaded={usePolicyDocument(roleName, policy)} what="the policy document">
      {(document) =>
        document === undefined ? (
          <Box color="text-body-secondary">The service has not published the document of this policy.</Box>
        ) : (
          <PolicyView document={document} label={`policy document of ${policy.name}`} />
        )
      }
    </WhenLoaded>
  );
}

function kindOf({ arn }: RolePolicy): string {
  if (arn === undefined) {
    return 'Inline';
  }

  return arn.startsWith('arn:aws:iam::aws:') ? `AWS managed, ${arn}` : `Customer managed, ${arn}`;
}
