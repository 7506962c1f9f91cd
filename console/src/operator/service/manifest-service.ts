/**
 * The service that a manifest names, for the address to send it to; the server reads the manifest and refuses one that names another. A text
 * that names none goes to an address that the server refuses with all the manifest's faults.
 */
export function serviceOf(manifest: string): string {
  return /^\s*["']?service["']?\s*:\s*["']?([^\s"',#]+)/m.exec(manifest)?.[1] ?? 'unnamed.invalid';
}
