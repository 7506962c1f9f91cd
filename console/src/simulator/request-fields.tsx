import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { ContextEditor } from './context-editor';
import type { SimulationDraft } from './simulation';
import { usePrincipals } from './use-principals';

export interface RequestFieldsProps {
  readonly draft: SimulationDraft;
  readonly onChange: (change: Partial<SimulationDraft>) => void;
}

/** Who asks for what, and how. */
export function RequestFields({ draft, onChange }: RequestFieldsProps) {
  const principals = usePrincipals();
  const groups = principals.status === 'ready' ? principals.value : [];
  const chosen = groups.flatMap(({ options }) => options).find(({ value }) => value === draft.principalArn);
  return (
    <SpaceBetween size="l">
      <FormField label="Principal" errorText={principals.status === 'failed' ? principals.error.text : ''}>
        <Select
          options={groups}
          selectedOption={chosen ?? null}
          filteringType="auto"
          filteringAriaLabel="Search principals"
          placeholder="Choose a user, a group or a role"
          statusType={principals.status === 'loading' ? 'loading' : 'finished'}
          loadingText="Loading principals"
          empty="There are no principals."
          noMatch="No principals match."
          onChange={({ detail }) => onChange({ principalArn: detail.selectedOption.value ?? '' })}
        />
      </FormField>
      <FormField label="Actions" description="One on each line, such as iam:GetRole." stretch>
        <Textarea value={draft.actions} rows={4} spellcheck={false} onChange={({ detail }) => onChange({ actions: detail.value })} />
      </FormField>
      <FormField label="Resources - optional" description="ARNs, one on each line. Without any, the actions are asked for on all resources." stretch>
        <Textarea value={draft.resources} rows={3} spellcheck={false} onChange={({ detail }) => onChange({ resources: detail.value })} />
      </FormField>
      <FormField label="Context - optional" stretch>
        <ContextEditor entries={draft.context} onChange={(context) => onChange({ context })} />
      </FormField>
    </SpaceBetween>
  );
}
