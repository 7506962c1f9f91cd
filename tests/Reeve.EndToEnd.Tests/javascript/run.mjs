// Runs a script of this directory with its packages, which npm installs first where they are not there:
//
//   node run.mjs <script>

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { restorePackages } from '../../../eng/node/restore.mjs';

const home = path.dirname(fileURLToPath(import.meta.url));
restorePackages(home);
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', path.join(home, `${process.argv[2]}.test.mjs`)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
