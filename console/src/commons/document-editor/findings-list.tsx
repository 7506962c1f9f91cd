import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import './document-editor.css';

export interface ListedFinding {
  readonly severity: 'error' | 'warning';
  readonly code?: string | undefined;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export interface FindingsListProps<T extends ListedFinding> {
  readonly findings: readonly T[];
  readonly label: string;
  readonly onGoTo: (finding: T) => void;
}

/** All that was found; each leads to its place in the document. */
export function FindingsList<T extends ListedFinding>({ findings, label, onGoTo }: FindingsListProps<T>) {
  return (
    <ul className="document-editor-findings" aria-label={label}>
      {findings.map((finding) => (
        <li key={`${finding.line}:${finding.column}:${finding.code}:${finding.message}`}>
          <StatusIndicator type={finding.severity}>{finding.severity === 'error' ? 'Error' : 'Warning'}</StatusIndicator>{' '}
          <Button variant="inline-link" formAction="none" onClick={() => onGoTo(finding)}>
            Line {finding.line}, column {finding.column}
          </Button>{' '}
          {finding.message}
          {finding.code && (
            <Box variant="span" color="text-body-secondary">
              {' '}
              {finding.code}
            </Box>
          )}
        </li>
      ))}
    </ul>
  );
}
