import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { PolicyView } from '../../commons/policy-view';
import { WhenLoaded } from '../../commons/when-loaded';
import { rolePolicies } from '../../principals/role-policies';
import { useHeldPolicies } from '../../principals/use-held-policies';
import { useLinkedDocument } from './use-linked-document';

/** What a service-linked role may do: to be read, and by nobody here to be edited. */
export function LinkedPermissions({ roleName, service }: { readonly roleName: string; readonly service: string }) {
  const loaded = useHeldPolicies(useMemo(() => rolePolicies(roleName), [roleName]));
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={loaded.status === 'ready' ? `(${loaded.value.length})` : ''}
          description={`Managed by ${service}. The policy cannot be edited, detached, or attached to another identity.`}
        >
          Permissions policies
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the policies">
        {(policies) => (
          <SpaceBetween size="s">
            {policies.length === 0 && <Box color="text-body-secondary">The service defines no permissions for the role.</Box>}
            {policies.map(({ name, arn = '' }) => (
              <ExpandableSection key={arn} defaultExpanded headerText={name} headingTagOverride="h3" headerDescription={`Managed by ${service}, ${arn}`}>
                <PolicyText name={name} arn={arn} />
              </ExpandableSection>
            ))}
          </SpaceBetween>
        )}
      </WhenLoaded>
    </Container>
  );
}

function PolicyText({ name, arn }: { readonly name: string; readonly arn: string }) {
  return (
    <WhenLoaded loaded={useLinkedDocument(arn)} what="the policy document">
      {(document) =>
        document === undefined ? (
          <Box color="text-body-secondary">The service has not published the document of this policy.</Box>
        ) : (
          <PolicyView document={document} label={`policy document of ${name}`} />
        )
      }
    </WhenLoaded>
  );
}
