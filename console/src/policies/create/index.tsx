import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { DocumentField, jsonFault } from '../../commons/document-field';
import { concerns } from '../../commons/form-text';
import { paths } from '../../commons/paths';
import { areTagsSound, TagsEditor } from '../../commons/tags-editor';
import { usePage } from '../../commons/use-page';
import { createPolicyPage } from './create-policy-help';
import { emptyPolicy, useCreatePolicy, type PolicyDraft } from './use-create-policy';

/** Creates a managed policy, written as JSON. */
export function Page() {
  usePage(createPolicyPage);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<PolicyDraft>(emptyPolicy);
  const { run, isRunning, error } = useCreatePolicy();
  const change = (changed: Partial<PolicyDraft>) => setDraft((last) => ({ ...last, ...changed }));
  const isNameFault = concerns(error, 'policyName', ['EntityAlreadyExists']);
  const isDocumentFault = concerns(error, 'policyDocument', ['MalformedPolicyDocument']);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(draft);
  };
  return (
    <form onSubmit={onSubmit}>
      <Form
        header={<Header variant="h1">Create policy</Header>}
        errorText={error && !isNameFault && !isDocumentFault ? error.text : ''}
        errorIconAriaLabel="Error"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" onClick={() => void navigate(paths.policies)}>
              Cancel
            </Button>
            <Button
              variant="primary"
              disabled={draft.name === '' || jsonFault(draft.document) !== undefined || !areTagsSound(draft.tags)}
              loading={isRunning}
              loadingText="Creating"
            >
              Create policy
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Policy details</Header>}>
            <SpaceBetween size="l">
              <FormField
                label="Policy name"
                constraintText="At most 128 characters: letters, digits and + = , . @ - _"
                errorText={isNameFault ? error?.text ?? '' : ''}
              >
                <Input value={draft.name} spellcheck={false} autoFocus onChange={({ detail }) => change({ name: detail.value })} />
              </FormField>
              <FormField label="Description - optional" constraintText="At most 1000 characters. It cannot be changed later." stretch>
                <Textarea value={draft.description} rows={2} onChange={({ detail }) => change({ description: detail.value })} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Permissions</Header>}>
            <DocumentField
              label="Policy document"
              value={draft.document}
              onChange={(document) => change({ document })}
              errorText={isDocumentFault ? error?.text : undefined}
            />
          </Container>
          <Container header={<Header variant="h2">Tags - optional</Header>}>
            <TagsEditor tags={draft.tags} onChange={(tags) => change({ tags })} />
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}
