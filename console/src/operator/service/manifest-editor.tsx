import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useRef, useState } from 'react';
import { DiffView } from '../../commons/diff-view';
import { FindingsList } from '../../commons/document-editor/findings-list';
import { goToPlace } from '../../commons/document-editor/go-to-place';
import { TextEditor } from '../../commons/document-editor/text-editor';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useNotifications } from '../../commons/use-notifications';
import { OperatorError, useOperatorApi } from '../operator-api';
import { serviceOf } from './manifest-service';
import { ManifestDifference, type Difference } from './manifest-difference';

export interface ManifestEditorProps {
  readonly initial: string;
  readonly onApplied: (service: string) => void;
}

/** A manifest to be edited. What it would change is shown before it can be applied, and it can be applied only as it was shown. */
export function ManifestEditor({ initial, onApplied }: ManifestEditorProps) {
  const { call } = useOperatorApi();
  const { success } = useNotifications();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const [shown, setShown] = useState<{ readonly text: string; readonly difference: Difference }>();
  const review = useAction(
    useCallback(
      async (signal: AbortSignal, manifest: string) => {
        const difference = await call<Difference>('POST', `services/${encodeURIComponent(serviceOf(manifest))}/diff`, signal, manifest);
        setShown({ text: manifest, difference });
      },
      [call],
    ),
  );
  const apply = useAction(
    useCallback(
      async (signal: AbortSignal, manifest: string) => {
        const service = serviceOf(manifest);
        await call('PUT', `services/${encodeURIComponent(service)}`, signal, manifest);
        success(`The manifest of ${service} was applied.`);
        onApplied(service);
      },
      [call, success, onApplied],
    ),
  );
  const error = apply.error ?? review.error;
  const faults = (error instanceof OperatorError ? error.faults : (shown?.difference.warnings ?? [])).map((fault) => ({
    ...fault,
    severity: error ? ('error' as const) : ('warning' as const),
  }));
  const isReviewed = shown?.text === text;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="YAML or JSON."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button loading={review.isRunning} loadingText="Comparing" onClick={() => void review.run(text)}>
                Review changes
              </Button>
              <Button
                variant="primary"
                disabled={!isReviewed || !shown.difference.isChanged}
                loading={apply.isRunning}
                loadingText="Applying"
                onClick={() => void apply.run(text)}
              >
                Apply manifest
              </Button>
            </SpaceBetween>
          }
        >
          Manifest
        </Header>
      }
    >
      <SpaceBetween size="l">
        <div>
          <TextEditor label="Manifest" value={text} onChange={setText} marks={faults} isInvalid={error !== undefined} area={area} />
          <FindingsList findings={faults} label="Findings in the manifest" onGoTo={(fault) => goToPlace(area.current, fault)} />
        </div>
        {error && <ErrorBox what="The manifest is refused" error={error} />}
        {isReviewed && <ManifestDifference {...shown.difference} />}
        {isReviewed && !shown.difference.isNew && <DiffView before={initial} after={text} label="Changes of the manifest" />}
      </SpaceBetween>
    </Container>
  );
}
