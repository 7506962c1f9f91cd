import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState, type FormEvent } from 'react';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import { usePage } from '../commons/use-page';
import { DecidingDocuments } from './deciding-documents';
import { Decisions } from './decisions';
import { RequestFields } from './request-fields';
import { emptySimulation, lines, simulate, type Decision, type SimulationDraft } from './simulation';
import { simulatorPage } from './simulator-help';

/** What somebody may do, without doing it. */
export function Page() {
  usePage(simulatorPage);
  const iam = useIam();
  const [draft, setDraft] = useState<SimulationDraft>(emptySimulation);
  const [decisions, setDecisions] = useState<{ readonly principalArn: string; readonly of: readonly Decision[] }>();
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal, asked: SimulationDraft) => {
        setDecisions(undefined);
        setDecisions({ principalArn: asked.principalArn, of: await simulate(iam, asked, signal) });
      },
      [iam],
    ),
  );
  const isComplete = draft.principalArn !== '' && lines(draft.actions).length > 0 && draft.context.every(({ key }) => key !== '');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(draft);
  };
  return (
    <SpaceBetween size="l">
      <form onSubmit={onSubmit}>
        <Form
          header={
            <Header variant="h1" description="Asks what a user, a group or a role may do, and which statements decide it.">
              Policy simulator
            </Header>
          }
          errorText={error?.text ?? ''}
          errorIconAriaLabel="Error"
          actions={
            <Button variant="primary" disabled={!isComplete} loading={isRunning} loadingText="Simulating">
              Simulate
            </Button>
          }
        >
          <Container header={<Header variant="h2">Request</Header>}>
            <RequestFields draft={draft} onChange={(change) => setDraft((last) => ({ ...last, ...change }))} />
          </Container>
        </Form>
      </form>
      {decisions && (
        <SpaceBetween size="l">
          <Decisions decisions={decisions.of} />
          <DecidingDocuments principalArn={decisions.principalArn} decisions={decisions.of} />
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
