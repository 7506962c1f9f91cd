// Knows what a page still waits for.

import { text } from './find.mjs';

const underWay = new WeakMap();
const longest = 120_000;

/** Counts the requests of a page from now on. */
export function follow(page) {
  const requests = new Set();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Waits until a page is as it stays: it shows nothing as being loaded, and asks the server for nothing, three times in a row. */
export async function settled(page) {
  const end = Date.now() + longest;
  for (let quiet = 0; quiet < 3; ) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const isQuiet = underWay.get(page).size === 0 && (await text(page, /^(Loading|Checking)/).count()) === 0;
    quiet = isQuiet ? quiet + 1 : 0;
    if (Date.now() > end) {
      throw new Error(`The page ${page.url()} does not settle. It still asks for ${[...underWay.get(page)].map((request) => request.url()).join(', ') || 'nothing'}.`);
    }
  }
}
