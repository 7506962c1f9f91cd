import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ApiError } from '../../commons/api-error';
import { ErrorBox } from '../../commons/error-box';
import { PolicyView } from '../../commons/policy-view';
import { cliCommands } from './cli-command';
import { isServiceLinked, roleNameOf, trustPolicy, type RoleDraft } from './draft';

export interface ReviewStepProps {
  readonly draft: RoleDraft;
  readonly error: ApiError | undefined;
  readonly onEdit: (step: number) => void;
}

/** The last step: all of it once more. */
export function ReviewStep({ draft, error, onEdit }: ReviewStepProps) {
  const linked = isServiceLinked(draft);
  const commands = cliCommands(draft).join('\n');
  return (
    <SpaceBetween size="l">
      {error && <ErrorBox what="The role could not be created" error={error} />}
      <Container header={<StepHeader title="Step 1: Trusted entity" step={0} onEdit={onEdit} />}>
        {linked ? (
          <KeyValuePairs
            columns={2}
            items={[
              { label: 'Service', value: draft.servicePrincipal },
              { label: 'Use case', value: draft.useCase?.name ?? '-' },
            ]}
          />
        ) : (
          <PolicyView document={trustPolicy(draft)} label="trust policy" />
        )}
      </Container>
      <Container header={<StepHeader title="Step 2: Permissions" step={1} onEdit={onEdit} />}>
        <KeyValuePairs
          columns={2}
          items={[
            { label: 'Policies', value: linked ? `Defined by ${draft.servicePrincipal}` : <Lines texts={draft.policies} /> },
            { label: 'Permissions boundary', value: draft.boundary || 'Not set' },
          ]}
        />
      </Container>
      <Container header={<StepHeader title="Step 3: Name, description, and tags" step={2} onEdit={onEdit} />}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Role name', value: roleNameOf(draft) },
            { label: 'Description', value: draft.description || '-' },
            { label: 'Tags', value: <Lines texts={draft.tags.map(({ key, value }) => `${key} = ${value}`)} /> },
          ]}
        />
      </Container>
      <ExpandableSection headerText="The same with the AWS CLI">
        <CopyToClipboard
          variant="button"
          copyButtonText="Copy"
          textToCopy={commands}
          copySuccessText="Copied"
          copyErrorText="It could not be copied"
        />
        <Box variant="pre">{commands}</Box>
      </ExpandableSection>
    </SpaceBetween>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return texts.length === 0 ? 'None' : texts.map((text) => <div key={text}>{text}</div>);
}

function StepHeader({ title, step, onEdit }: { readonly title: string; readonly step: number; readonly onEdit: (step: number) => void }) {
  return (
    <Header variant="h3" headingTagOverride="h2" actions={<Button ariaLabel={`Edit ${title}`} onClick={() => onEdit(step)}>Edit</Button>}>
      {title}
    </Header>
  );
}
