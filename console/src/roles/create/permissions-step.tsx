import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PolicyPicker } from '../policy-picker';
import { isServiceLinked, type RoleDraft } from './draft';
import type { StepProps } from './index';

/** The second step: what the role may do, as far as that can be chosen. */
export function PermissionsStep({ draft, onChange }: StepProps) {
  if (isServiceLinked(draft)) {
    return (
      <Container header={<Header variant="h2">Permissions policies</Header>}>
        <Alert type="info" header="The service defines the permissions" statusIconAriaLabel="Information">
          The role gets the permissions policy of {draft.servicePrincipal}, which cannot be edited or attached to another identity. Once the role
          is created, its page shows the policy.
        </Alert>
      </Container>
    );
  }

  const choice = draft.useCase?.permissions ?? 'any';
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" counter={`(${draft.policies.length})`} description={explain(draft)}>
            Permissions policies
          </Header>
        }
      >
        {choice === 'none' ? (
          <Box variant="p">Create the policies later, and attach them to the role.</Box>
        ) : (
          <PolicyPicker
            selected={draft.policies}
            onChange={(policies) => onChange({ policies })}
            among={choice === 'limited' || choice === 'fixed' ? (draft.useCase?.policies ?? []) : undefined}
            label="Permissions policies"
          />
        )}
      </Container>
      <ExpandableSection variant="container" headerText="Permissions boundary - optional">
        <FormField label="Policy ARN" description="A policy that the permissions of the role can never go beyond." stretch>
          <Input value={draft.boundary} spellcheck={false} placeholder="arn:aws:iam::aws:policy/" onChange={({ detail }) => onChange({ boundary: detail.value.trim() })} />
        </FormField>
      </ExpandableSection>
    </SpaceBetween>
  );
}

function explain({ useCase }: RoleDraft): string {
  switch (useCase?.permissions) {
    case 'fixed':
    case 'limited':
      return 'The use case offers these policies.';
    case 'none':
      return 'The use case takes no policies at this time.';
    default:
      return 'Whoever uses the role has the permissions of these policies. By default, a role has none.';
  }
}
