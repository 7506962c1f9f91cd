import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { ContextEditor } from './context-editor';
import { pagedOptions } from '../commons/paged-options';
import type { SimulationDraft } from './simulation';
import { kinds, usePrincipals, type SimulatedPrincipal } from './use-principals';

export interface RequestFieldsProps {
  readonly draft: SimulationDraft;
  readonly onChange: (change: Partial<SimulationDraft>) => void;
}

/** Who asks for what, and how. */
export function RequestFields({ draft, onChange }: RequestFieldsProps) {
  const principals = usePrincipals();
  const chosen = principals.items.find(({ arn }) => arn === draft.principalArn);
  return (
    <SpaceBetween size="l">
      <FormField label="Principal" errorText={principals.error?.text ?? ''}>
        <Select
          {...pagedOptions(principals, 'principals')}
          options={kinds
            .map((kind) => ({ label: kind, options: principals.items.filter((one) => one.kind === kind).map(toOption) }))
            .filter(({ options }) => options.length > 0)}
          selectedOption={chosen ? toOption(chosen) : null}
          filteringAriaLabel="Search principals"
          placeholder="Choose a user, a group or a role"
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

function toOption({ name, arn }: SimulatedPrincipal) {
  return { value: arn, label: name, description: arn };
}
