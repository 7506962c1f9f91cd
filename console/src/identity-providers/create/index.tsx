import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../commons/paths';
import { areTagsSound, TagsEditor } from '../../commons/tags-editor';
import { usePage } from '../../commons/use-page';
import { createProviderPage } from './create-provider-help';
import { OidcFields, SamlFields } from './provider-fields';
import { faultyField, type ProviderField } from './provider-faults';
import { emptyProvider, isComplete, useCreateProvider, type ProviderDraft } from './use-create-provider';

/** Adds an identity provider. */
export function Page() {
  usePage(createProviderPage);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ProviderDraft>(emptyProvider);
  const { run, isRunning, error } = useCreateProvider();
  const change = (changed: Partial<ProviderDraft>) => setDraft((last) => ({ ...last, ...changed }));
  const faulty = faultyField(draft.kind, error);
  const fields = { draft, onChange: change, faultOf: (field: ProviderField) => (field === faulty ? (error?.text ?? '') : '') };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(draft);
  };
  return (
    <form onSubmit={onSubmit}>
      <Form
        header={<Header variant="h1">Add identity provider</Header>}
        errorText={error && !faulty ? error.text : ''}
        errorIconAriaLabel="Error"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" onClick={() => void navigate(paths.identityProviders)}>
              Cancel
            </Button>
            <Button variant="primary" disabled={!isComplete(draft) || !areTagsSound(draft.tags)} loading={isRunning} loadingText="Adding">
              Add provider
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Provider</Header>}>
            <SpaceBetween size="l">
              <Tiles
                ariaLabel="Provider type"
                value={draft.kind}
                items={[
                  { value: 'oidc', label: 'OpenID Connect', description: 'Sign-in with tokens: of GitHub, GitLab, Kubernetes, Keycloak and others.' },
                  { value: 'saml', label: 'SAML', description: 'Sign-in with SAML 2.0 assertions.' },
                ]}
                onChange={({ detail }) => change({ kind: detail.value === 'saml' ? 'saml' : 'oidc' })}
              />
              {draft.kind === 'oidc' ? <OidcFields {...fields} /> : <SamlFields {...fields} />}
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Tags - optional</Header>}>
            <TagsEditor tags={draft.tags} onChange={(tags) => change({ tags })} />
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}
