import type { Statement } from '@aws-sdk/client-iam';
import { offsetOf } from '../commons/document-editor/text-place';

/** A piece of a document, and whether it is one of the statements that decided. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A document cut at the statements that decided. Their positions begin where the statement before has ended: what lies between is left out. */
export function highlight(document: string, statements: readonly Statement[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, end] of stretches(document, statements)) {
    const brace = document.indexOf('{', from);
    const start = brace >= 0 && brace < end ? brace : from;
    if (start >= at && end > start) {
      pieces.push({ text: document.slice(at, start), isMarked: false }, { text: document.slice(start, end), isMarked: true });
      at = end;
    }
  }

  return [...pieces, { text: document.slice(at), isMarked: false }].filter(({ text }) => text !== '');
}

function stretches(document: string, statements: readonly Statement[]): readonly (readonly [number, number])[] {
  return statements
    .flatMap(({ StartPosition, EndPosition }) =>
      StartPosition?.Line && StartPosition.Column && EndPosition?.Line && EndPosition.Column
        ? [[startOf(document, StartPosition.Line, StartPosition.Column), offsetOf(document, EndPosition.Line, EndPosition.Column)] as const]
        : [],
    )
    .sort(([a], [b]) => a - b);
}

// A lone statement begins just past its own brace.
function startOf(document: string, line: number, column: number): number {
  const offset = offsetOf(document, line, column);
  return document[offset - 1] === '{' ? offset - 1 : offset;
}
