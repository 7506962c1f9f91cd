import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const inlined = /data:font\/woff2;base64,([A-Za-z0-9+/=]+)/g;

/**
 * Takes the fonts out of Cloudscape's global style sheet, where they are data: URLs and more than half of what a first visit would load: as
 * files, a browser fetches the two or three that a page shows, after it has shown something.
 */
export function fontFiles(): Plugin {
  return {
    name: 'font-files',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css') && typeof file.source === 'string') {
          file.source = file.source.replace(inlined, (_match, base64: string) => {
            const source = Buffer.from(base64, 'base64');
            const name = `font-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.woff2`;
            this.emitFile({ type: 'asset', fileName: `assets/${name}`, source });
            return `./${name}`;
          });
        }
      }
    },
  };
}
