import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Statement } from '@aws-sdk/client-iam';
import type { Decision } from './simulation';

/** What became of each action, and the statements that were matched. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  return (
    <Container header={<Header variant="h2" counter={`(${decisions.length})`}>Decisions</Header>}>
      <Table<Decision>
        variant="embedded"
        items={decisions}
        wrapLines
        ariaLabels={{ tableLabel: 'Decisions' }}
        empty={<Box color="text-body-secondary">The server gave no decision.</Box>}
        columnDefinitions={[
          { id: 'action', header: 'Action', cell: ({ action }) => action, isRowHeader: true },
          { id: 'resource', header: 'Resource', cell: ({ resource }) => resource },
          { id: 'decision', header: 'Decision', cell: (decision) => <Verdict {...decision} />, minWidth: 190 },
          { id: 'statements', header: 'Matched statements', cell: ({ statements }) => <Statements statements={statements} /> },
          { id: 'missing', header: 'Missing condition keys', cell: ({ missing }) => missing.join(', ') || '-' },
        ]}
      />
    </Container>
  );
}

function Verdict({ decision, isWithinBoundary }: Decision) {
  const beyond = isWithinBoundary === false ? ', beyond the permissions boundary' : '';
  switch (decision) {
    case 'allowed':
      return <StatusIndicator type="success">Allowed</StatusIndicator>;
    case 'explicitDeny':
      return <StatusIndicator type="error">Denied explicitly{beyond}</StatusIndicator>;
    case 'implicitDeny':
      return <StatusIndicator type="stopped">Denied implicitly{beyond}</StatusIndicator>;
    default:
      return <StatusIndicator type="warning">Not told</StatusIndicator>;
  }
}

function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  if (statements.length === 0) {
    return 'None';
  }

  return (
    <ul>
      {statements.map((statement) => (
        <li key={place(statement)}>{place(statement)}</li>
      ))}
    </ul>
  );
}

function place({ SourcePolicyId = '', SourcePolicyType, StartPosition, EndPosition }: Statement): string {
  const where = `line ${StartPosition?.Line ?? '?'}, column ${StartPosition?.Column ?? '?'} to line ${EndPosition?.Line ?? '?'}, column ${EndPosition?.Column ?? '?'}`;
  return `${SourcePolicyId}${SourcePolicyType ? ` (${SourcePolicyType})` : ''}, ${where}`;
}
