import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { StepProps } from './index';

/** The identity provider whose users may assume the role. */
export function WebIdentityEntity({ draft, onChange, faults }: StepProps) {
  return (
    <Container header={<Header variant="h2">Web identity</Header>}>
      <SpaceBetween size="l">
        <FormField
          label="Identity provider"
          description={`Its ARN: arn:aws:iam::${draft.accountId}:oidc-provider/HOST`}
          errorText={faults['provider'] ?? ''}
          stretch
        >
          <Input value={draft.provider} spellcheck={false} onChange={({ detail }) => onChange({ provider: detail.value.trim() })} />
        </FormField>
        <FormField label="Audience" description="The application's client ID with the provider." errorText={faults['audience'] ?? ''}>
          <Input value={draft.audience} spellcheck={false} onChange={({ detail }) => onChange({ audience: detail.value.trim() })} />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
