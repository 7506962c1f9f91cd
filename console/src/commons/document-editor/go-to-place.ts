import { offsetOf } from './text-place';

/** A stretch of a text; lines and columns count from 1. */
export interface TextStretch {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Puts the cursor of a text area on a stretch, selects it and brings it into sight. */
export function goToPlace(area: HTMLTextAreaElement | null, { line, column, endLine, endColumn }: TextStretch): void {
  if (!area) {
    return;
  }

  const start = offsetOf(area.value, line, column);
  area.focus();
  area.setSelectionRange(start, endLine !== undefined && endColumn !== undefined ? offsetOf(area.value, endLine, endColumn) : start);
  const lineHeight = area.scrollHeight / area.value.split('\n').length;
  area.scrollTop = Math.max(0, (line - 4) * lineHeight);
}
