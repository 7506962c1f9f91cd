// Packs what Reeve.Catalog embeds.
//
//   node pack-catalog.mjs <output directory>

import path from 'node:path';
import { packActionReference } from './action-reference.mjs';
import { packManagedPolicies } from './managed-policies.mjs';

try {
  const output = path.resolve(process.argv[2]);
  await packManagedPolicies(path.join(output, 'managed-policies.bin'));
  await packActionReference(path.join(output, 'action-reference.bin'));
} catch (error) {
  // The shape of this line is what MSBuild shows as an error of the build.
  console.error(`pack-catalog : error RVC002: ${error.message}`);
  process.exitCode = 1;
}
