import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Statement } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';
import { WhenLoaded } from '../commons/when-loaded';
import './deciding-documents.css';
import { highlight } from './highlight';
import { policyDocuments } from './policy-documents';
import type { Decision } from './simulation';

export interface DecidingDocumentsProps {
  readonly principalArn: string;
  readonly decisions: readonly Decision[];
}

interface Deciding {
  readonly id: string;
  readonly type: string;
  readonly statements: readonly Statement[];
  readonly document: string | undefined;
}

/** The documents whose statements decided, with those marked. */
export function DecidingDocuments({ principalArn, decisions }: DecidingDocumentsProps) {
  const iam = useIam();
  const loaded = useLoaded(
    useCallback(
      async (signal): Promise<readonly Deciding[]> => {
        const policies = byPolicy(decisions);
        if (policies.size === 0) {
          return [];
        }

        const documents = await policyDocuments(iam, principalArn, signal);
        return Promise.all(
          [...policies].map(async ([id, statements]) => ({
            id,
            type: statements[0]?.SourcePolicyType ?? '',
            statements,
            document: await documents.get(id)?.(),
          })),
        );
      },
      [iam, principalArn, decisions],
    ),
  );
  return (
    <WhenLoaded loaded={loaded} what="the policies that decided">
      {(deciding) => (
        <SpaceBetween size="m">
          {deciding.map((one) => (
            <ExpandableSection
              key={one.id}
              variant="container"
              defaultExpanded
              headingTagOverride="h2"
              headerText={one.id}
              headerDescription={`${one.type}. The statements that decided are marked.`}
            >
              <Marked {...one} />
            </ExpandableSection>
          ))}
        </SpaceBetween>
      )}
    </WhenLoaded>
  );
}

function Marked({ id, document, statements }: Deciding) {
  if (document === undefined) {
    return (
      <Alert type="info" statusIconAriaLabel="Information">
        The document of this policy cannot be shown.
      </Alert>
    );
  }

  return (
    <div className="deciding-document" role="region" aria-label={`Document of ${id}`} tabIndex={0}>
      <Box variant="pre">
        {highlight(document, statements).map(({ text, isMarked }, index) =>
          // A piece is known by its place alone, and the pieces of one document do not move.
          isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </Box>
    </div>
  );
}

function byPolicy(decisions: readonly Decision[]): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of decisions.flatMap(({ statements }) => statements)) {
    const id = statement.SourcePolicyId ?? '';
    const known = found.get(id) ?? [];
    if (!known.some(({ StartPosition }) => JSON.stringify(StartPosition) === JSON.stringify(statement.StartPosition))) {
      found.set(id, [...known, statement]);
    }
  }

  return found;
}
