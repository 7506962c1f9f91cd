// Builds the console's files and compresses them, for the server to embed.
//
//   node build.mjs <output directory>

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { restorePackages } from '../eng/node/restore.mjs';

const home = path.dirname(fileURLToPath(import.meta.url));
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);

try {
  const output = path.resolve(process.argv[2]);
  const packages = restorePackages(home);
  const work = `${output}.${process.pid}`;
  try {
    const { build } = await import(pathToFileURL(path.join(packages, 'vite', 'dist', 'node', 'index.js')).href);
    await build({ root: home, configFile: path.join(home, 'vite.config.ts'), logLevel: 'warn', build: { outDir: work, emptyOutDir: true } });
    compress(work);
    fs.rmSync(output, { recursive: true, force: true });
    fs.renameSync(work, output);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
} catch (error) {
  // The shape of this line is what MSBuild shows as an error of the build.
  console.error(`console : error RVC003: ${error.message}`);
  process.exitCode = 1;
}

// A compressed file takes the place of the plain one: the few clients that cannot unpack are served from the gzip.
function compress(directory) {
  for (const entry of fs.readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !compressible.has(path.extname(entry.name))) {
      continue;
    }

    const content = fs.readFileSync(file);
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(content, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(content, { level: 9 }));
    fs.rmSync(file);
  }
}
