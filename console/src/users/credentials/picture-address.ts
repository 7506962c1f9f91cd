/** A picture as an address of its own: the page's policy permits no others. */
export function pictureAddress(png: Uint8Array): string {
  let bytes = '';
  for (const byte of png) {
    bytes += String.fromCharCode(byte);
  }

  return `data:image/png;base64,${btoa(bytes)}`;
}
