/** The offset of a line and a column, both from 1, in a text; its end where there is no such place. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) {
      return text.length;
    }

    start = end + 1;
  }

  return Math.min(start + column - 1, text.length);
}

/** How many lines a text has. */
export function lineCount(text: string): number {
  return text.split('\n').length;
}
