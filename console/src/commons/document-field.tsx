import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useRef } from 'react';
import { FindingsList } from './document-editor/findings-list';
import { goToPlace } from './document-editor/go-to-place';
import type { PolicyFinding, PolicyKind } from './document-editor/policy-check';
import { TextEditor } from './document-editor/text-editor';
import { useFindings, type Findings } from './document-editor/use-findings';

export interface DocumentFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (document: string) => void;
  /** What the document is attached to: what it may have hangs on that. */
  readonly kind?: PolicyKind;
  /** Whether the cursor is in it at once: where it takes the place of a text to be read. */
  readonly autoFocus?: boolean;
  /** What the server says of the document. */
  readonly errorText?: string | undefined;
}

/** A policy document to be edited. What is wrong with it the server says while it is written, beside the line and in a list. */
export function DocumentField({ label, description, value, onChange, kind = 'identity', autoFocus = false, errorText }: DocumentFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const findings = useFindings(value, kind);
  return (
    <FormField label={label} description={description} errorText={errorText ?? jsonFault(value) ?? ''} stretch>
      <TextEditor
        label={label}
        value={value}
        onChange={onChange}
        marks={findings.found}
        isInvalid={findings.found.some(({ severity }) => severity === 'error')}
        area={area}
        autoFocus={autoFocus}
      />
      <div role="status">
        <FindingsState {...findings} />
      </div>
      <FindingsList<PolicyFinding> findings={findings.found} label={`Findings in the ${label.toLowerCase()}`} onGoTo={(finding) => goToPlace(area.current, finding)} />
    </FormField>
  );
}

function FindingsState({ found, isChecking, error }: Findings) {
  if (isChecking) {
    return <StatusIndicator type="pending">Checking</StatusIndicator>;
  }

  if (error) {
    return <StatusIndicator type="warning">The document could not be checked: {error.text}</StatusIndicator>;
  }

  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  return found.length === 0 ? (
    <StatusIndicator type="success">No findings</StatusIndicator>
  ) : (
    <Box color="text-body-secondary">
      {count(errors, 'error')}, {count(warnings, 'warning')}
    </Box>
  );
}

function count(number: number, one: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${one}s`;
}

/** Why a text is no JSON, or nothing. */
export function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (thrown) {
    return `The document is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}
