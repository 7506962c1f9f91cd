import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ActionModal } from '../commons/action-modal';
import { DocumentField, jsonFault } from '../commons/document-field';
import { concerns } from '../commons/form-text';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import type { PolicyHolder } from './policy-holder';

export interface InlinePolicyDraft {
  /** None for a policy that is not there yet. */
  readonly name: string | undefined;
  readonly document: string;
}

export interface InlinePolicyEditorProps {
  readonly holder: PolicyHolder;
  readonly draft: InlinePolicyDraft;
  readonly onClose: (changed: boolean) => void;
}

/** Writes an inline policy. What is wrong with it, the server says. */
export function InlinePolicyEditor({ holder, draft, onClose }: InlinePolicyEditorProps) {
  const iam = useIam();
  const [name, setName] = useState(draft.name ?? '');
  const [document, setDocument] = useState(draft.document);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        await holder.putInline(iam, name, document, signal);
        onClose(true);
      },
      [iam, holder, name, document, onClose],
    ),
  );
  const isNameFault = concerns(error, 'policyName');
  return (
    <ActionModal
      title={draft.name === undefined ? `Create an inline policy for ${holder.name}` : `Edit ${draft.name}`}
      size="large"
      submit="Save policy"
      running="Saving"
      isRunning={isRunning}
      isDisabled={name === '' || jsonFault(document) !== undefined}
      onSubmit={() => void run()}
      onClose={() => onClose(false)}
    >
      <SpaceBetween size="m">
        {draft.name === undefined && (
          <FormField
            label="Policy name"
            constraintText="A policy of this name that is there already is replaced."
            errorText={isNameFault ? error?.text ?? '' : ''}
          >
            <Input value={name} spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
        )}
        <DocumentField label="Policy document" value={document} onChange={setDocument} errorText={isNameFault ? undefined : error?.text} />
      </SpaceBetween>
    </ActionModal>
  );
}
