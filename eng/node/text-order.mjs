/** Ordinal order, as the readers compare. */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
