import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { concerns } from '../../commons/form-text';
import { paths } from '../../commons/paths';
import { areTagsSound, TagsEditor } from '../../commons/tags-editor';
import { usePage } from '../../commons/use-page';
import { PolicyPicker } from '../../roles/policy-picker';
import { createUserPage } from './create-user-help';
import { emptyUser, useCreateUser, type UserDraft } from './use-create-user';

/** Creates a user. Credentials are given on its page. */
export function Page() {
  usePage(createUserPage);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<UserDraft>(emptyUser);
  const { run, isRunning, error } = useCreateUser();
  const change = (changed: Partial<UserDraft>) => setDraft((last) => ({ ...last, ...changed }));
  const isNameFault = concerns(error, 'userName', ['EntityAlreadyExists']);
  const isPathFault = concerns(error, 'path');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(draft);
  };
  return (
    <form onSubmit={onSubmit}>
      <Form
        header={<Header variant="h1">Create user</Header>}
        errorText={error && !isNameFault && !isPathFault ? error.text : ''}
        errorIconAriaLabel="Error"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" onClick={() => void navigate(paths.users)}>
              Cancel
            </Button>
            <Button variant="primary" disabled={draft.name === '' || !areTagsSound(draft.tags)} loading={isRunning} loadingText="Creating">
              Create user
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">User details</Header>}>
            <SpaceBetween size="l">
              <FormField
                label="User name"
                constraintText="At most 64 characters: letters, digits and + = , . @ - _"
                errorText={isNameFault ? error?.text ?? '' : ''}
              >
                <Input value={draft.name} spellcheck={false} autoFocus onChange={({ detail }) => change({ name: detail.value })} />
              </FormField>
              <FormField label="Path" description="For policies that speak of many users at once. Few need one." errorText={isPathFault ? error?.text ?? '' : ''}>
                <Input value={draft.path} spellcheck={false} onChange={({ detail }) => change({ path: detail.value })} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2" description="It is easier to keep policies on groups, and to add the user to them.">Permissions policies - optional</Header>}>
            <PolicyPicker selected={draft.policies} onChange={(policies) => change({ policies })} label="Policies to attach" />
          </Container>
          <Container header={<Header variant="h2">Tags - optional</Header>}>
            <TagsEditor tags={draft.tags} onChange={(tags) => change({ tags })} />
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}
