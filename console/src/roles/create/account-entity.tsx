import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { StepProps } from './index';

/** The account whose identities may assume the role. */
export function AccountEntity({ draft, onChange, faults }: StepProps) {
  return (
    <Container header={<Header variant="h2">An AWS account</Header>}>
      <SpaceBetween size="l">
        <FormField label="Account ID" description="This account's, or another one's." errorText={faults['accountId'] ?? ''}>
          <Input value={draft.accountId} inputMode="numeric" onChange={({ detail }) => onChange({ accountId: detail.value.trim() })} />
        </FormField>
        <FormField label="External ID - optional" description="A text that whoever assumes the role must give. For accounts of somebody else.">
          <Input value={draft.externalId} onChange={({ detail }) => onChange({ externalId: detail.value })} />
        </FormField>
        <Checkbox checked={draft.requiresMfa} onChange={({ detail }) => onChange({ requiresMfa: detail.checked })}>
          Require MFA
        </Checkbox>
      </SpaceBetween>
    </Container>
  );
}
