import Icon from '@cloudscape-design/components/icon';
import { lineCount } from './text-place';

/** Something at a line: what all the editor's documents have in common, be they policies or manifests. */
export interface LineMark {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly message: string;
}

/** The numbers of the lines, with a sign beside each that something is at. The list of findings says the same to who cannot see it. */
export function Gutter({ text, marks }: { readonly text: string; readonly marks: readonly LineMark[] }) {
  const byLine = new Map<number, LineMark[]>();
  for (const mark of marks) {
    byLine.set(mark.line, [...(byLine.get(mark.line) ?? []), mark]);
  }

  return (
    <div className="document-editor-gutter" aria-hidden="true">
      {Array.from({ length: lineCount(text) }, (_, index) => (
        <GutterLine key={index} line={index + 1} marks={byLine.get(index + 1) ?? []} />
      ))}
    </div>
  );
}

function GutterLine({ line, marks }: { readonly line: number; readonly marks: readonly LineMark[] }) {
  const isError = marks.some(({ severity }) => severity === 'error');
  return (
    <div title={marks.map(({ message }) => message).join('\n')}>
      <span className="document-editor-mark">
        {marks.length > 0 && <Icon name={isError ? 'status-negative' : 'status-warning'} variant={isError ? 'error' : 'warning'} size="small" />}
      </span>
      {line}
    </div>
  );
}
