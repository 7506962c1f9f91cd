import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { TagsEditor } from '../../commons/tags-editor';
import { isServiceLinked, roleNameOf } from './draft';
import type { StepProps } from './index';

/** The third step: what the role is called. How much of that can be chosen is the service's to say. */
export function NameStep({ draft, onChange, faults }: StepProps) {
  const linked = isServiceLinked(draft);
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Role details</Header>}>
        <SpaceBetween size="l">
          {linked ? (
            <FormField label="Role name" description="The service defines the name. It cannot be edited, now or later.">
              <Box variant="samp">{roleNameOf(draft)}</Box>
            </FormField>
          ) : (
            <FormField
              label="Role name"
              description="A name that tells what the role is for. It cannot be changed later."
              constraintText="At most 64 characters: letters, digits and + = , . @ - _ Unique in the account, whatever the case."
              errorText={faults['name'] ?? ''}
            >
              <Input value={draft.name} spellcheck={false} onChange={({ detail }) => onChange({ name: detail.value })} />
            </FormField>
          )}
          {linked && draft.useCase?.suffixAllowed && (
            <FormField
              label="Custom suffix - optional"
              description="It is added to the name after an underscore, and tells what this role is for."
              constraintText="Role names are unique in the account, whatever the case."
              errorText={faults['suffix'] ?? ''}
            >
              <Input value={draft.suffix} spellcheck={false} onChange={({ detail }) => onChange({ suffix: detail.value })} />
            </FormField>
          )}
          <FormField
            label="Description - optional"
            {...(linked ? { description: 'A description is ready; edit it as you like.' } : {})}
            constraintText="At most 1000 characters."
            errorText={faults['description'] ?? ''}
            stretch
          >
            <Textarea value={draft.description} rows={3} onChange={({ detail }) => onChange({ description: detail.value })} />
          </FormField>
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">Tags</Header>}>
        {linked ? (
          <Alert type="info" statusIconAriaLabel="Information">
            You cannot attach tags to service-linked roles during creation. Add them on the page of the role.
          </Alert>
        ) : (
          <SpaceBetween size="s">
            <TagsEditor tags={draft.tags} onChange={(tags) => onChange({ tags })} />
            {faults['tags'] && <Box color="text-status-error">{faults['tags']}</Box>}
          </SpaceBetween>
        )}
      </Container>
    </SpaceBetween>
  );
}
