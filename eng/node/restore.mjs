// Puts the packages of a package-lock.json into node_modules beside it, unless exactly they are there already.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const manifests = ['package.json', 'package-lock.json', '.npmrc'];

/** Installs what is missing here and returns the directory of one package. */
export function restore(packageName) {
  return path.join(restorePackages(here), packageName);
}

/** Installs what is missing in a directory with a lock file and returns its node_modules. */
export function restorePackages(home) {
  const installed = path.join(home, 'node_modules');
  const wanted = createHash('sha256').update(fs.readFileSync(path.join(home, 'package-lock.json'))).digest('hex');
  if (!isInstalled(installed, wanted)) {
    install(home, installed, wanted);
  }

  return installed;
}

function isInstalled(installed, wanted) {
  const stamp = path.join(installed, '.reeve-lock');
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;
}

// npm works in a directory of its own, and the result is moved into place whole: builds that run at the same time
// neither see half an installation nor delete one another's, and an npm that fails leaves no trace.
function install(home, installed, wanted) {
  fs.mkdirSync(path.join(home, 'obj'), { recursive: true });
  const work = fs.mkdtempSync(path.join(home, 'obj', 'npm-'));
  try {
    for (const name of manifests) {
      fs.copyFileSync(path.join(home, name), path.join(work, name));
    }

    runNpm(work);
    fs.writeFileSync(path.join(work, 'node_modules', '.reeve-lock'), wanted);
    moveIntoPlace(work, installed, wanted);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function runNpm(work) {
  const options = { cwd: work, encoding: 'utf8', shell: process.platform === 'win32' };
  const npm = spawnSync('npm', ['ci', '--prefer-offline', '--loglevel=error'], options);
  if (npm.error) {
    throw new Error(`npm cannot be started (${npm.error.code}). It comes with Node.js; install it or put it on the PATH`);
  }

  if (npm.status !== 0) {
    throw new Error(`npm ci failed with exit code ${npm.status}:\n${npm.stderr}`);
  }
}

function moveIntoPlace(work, installed, wanted) {
  if (isInstalled(installed, wanted)) {
    return;
  }

  try {
    if (fs.existsSync(installed)) {
      fs.renameSync(installed, path.join(work, 'outdated'));
    }

    fs.renameSync(path.join(work, 'node_modules'), installed);
  } catch (error) {
    if (!isInstalled(installed, wanted)) { // Otherwise another build was faster.
      throw error;
    }
  }
}
