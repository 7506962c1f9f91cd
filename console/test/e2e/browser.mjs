// Starts a browser, and holds what every test of the pages needs.

import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { slowDown } from './slow-answers.mjs';
import { follow } from './traffic.mjs';

export const endpoint = required('REEVE_ENDPOINT');
export const consoleUrl = `${endpoint}/console`;

// They end a test that hangs, and measure nothing: a machine with two cores may have other work.
const longestStart = 180_000;
export const longestWait = 90_000;

/** An environment variable that the test cannot do without. */
export function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`The environment variable ${name} is missing.`);
  }

  return value;
}

/** Runs a test in a browser of its own; a fault of the page, or of its content security policy, fails it too. */
export async function inBrowser(test, options = {}) {
  const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-dev-shm-usage'], timeout: longestStart });
  try {
    // Nothing moves: what fades or slides is there and not there for a while.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    await slowDown(context, endpoint);
    const page = await context.newPage();
    page.setDefaultTimeout(longestWait);
    follow(page);
    const faults = watch(page);
    try {
      await test(page, context);
    } catch (error) {
      await shoot(page, `failed-${path.basename(process.argv[1] ?? '', '.mjs')}`).catch(() => undefined);
      throw faults.length > 0 ? new Error(`${error.message}\nThe page reported:\n${faults.join('\n')}`, { cause: error }) : error;
    }

    if (faults.length > 0) {
      throw new Error(`The page reported:\n${faults.join('\n')}`);
    }
  } finally {
    await browser.close();
  }
}

const pictures = process.env.REEVE_SCREENSHOTS ?? fileURLToPath(new URL('../../../artifacts/screenshots', import.meta.url));

/** Keeps a picture of the page: where REEVE_SCREENSHOTS says, or else in artifacts/screenshots of the repository. */
export async function shoot(page, name, options = {}) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), ...options });
}

// What the server refuses the console shows; the browser logs it as well, which is no fault.
function watch(page) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource: the server responded with a status of 4')) {
      faults.push(`${message.text()} (${message.location().url})`);
    }
  });
  return faults;
}

function executable() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => file && existsSync(file));
  if (!found) {
    throw new Error('There is no Chromium. Install it (apt-get install chromium), or name one in CHROMIUM.');
  }

  return found;
}
