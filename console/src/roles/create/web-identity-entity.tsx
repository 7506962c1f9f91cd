import Autosuggest from '@cloudscape-design/components/autosuggest';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { listProviders } from '../../identity-providers/list-providers';
import type { StepProps } from './index';

/** The identity provider whose users may assume the role. */
export function WebIdentityEntity({ draft, onChange, faults }: StepProps) {
  const iam = useIam();
  const providers = useLoaded(useCallback((signal) => listProviders(iam, signal), [iam]));
  const options = providers.status === 'ready' ? providers.value.filter(({ kind }) => kind === 'oidc').map(({ arn }) => ({ value: arn })) : [];
  return (
    <Container header={<Header variant="h2">Web identity</Header>}>
      <SpaceBetween size="l">
        <FormField
          label="Identity provider"
          description={`Its ARN: arn:aws:iam::${draft.accountId}:oidc-provider/HOST`}
          errorText={faults['provider'] ?? ''}
          stretch
        >
          <Autosuggest
            value={draft.provider}
            options={options}
            statusType={providers.status === 'loading' ? 'loading' : providers.status === 'failed' ? 'error' : 'finished'}
            loadingText="Loading identity providers"
            errorText={providers.status === 'failed' ? providers.error.text : ''}
            empty="The account has no OpenID Connect provider."
            enteredTextLabel={(text) => `Use ${text}`}
            onChange={({ detail }) => onChange({ provider: detail.value.trim() })}
          />
        </FormField>
        <FormField label="Audience" description="The application's client ID with the provider." errorText={faults['audience'] ?? ''}>
          <Input value={draft.audience} spellcheck={false} onChange={({ detail }) => onChange({ audience: detail.value.trim() })} />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
