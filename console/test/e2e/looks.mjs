// What is asked of all that the console shows: that it is accessible, and fits the screen.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shoot } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Screens to look at the pages on. Tests take the first and the last; the others are there to be looked at. */
export const looks = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  'light-narrow': { colorScheme: 'light', viewport: { width: 400, height: 900 } },
  'dark-narrow': { colorScheme: 'dark', viewport: { width: 400, height: 900 } },
};

/** Keeps a picture of what the page shows now, and tells what is wrong with it. */
export async function faultsOf(page, name, picture = {}) {
  if (picture.fullPage) {
    // The bar at the top would stand where the page is scrolled to.
    await page.evaluate(() => scrollTo(0, 0));
  }

  await shoot(page, name, picture);
  // By the debugger's door, which the page's own policy does not concern.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const found = violations
    .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.filter(({ html }) => !isKnown(id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(({ html }) => html.slice(0, 200)).join('\n    ')}`);
  return [...found, ...(await overflow(page))].map((fault) => `${name}: ${fault}`);
}

// Cloudscape's layout puts an orientation, which no screen reader minds, on the navigation of narrow pages. It is not ours to mend.
function isKnown(id, html) {
  return id === 'aria-allowed-attr' && html.startsWith('<nav ') && html.includes('aria-orientation="horizontal"');
}

// Tables and documents scroll by themselves; the page does not, nor is anything of it cut off.
async function overflow(page) {
  const { content, screen } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
  return content > screen ? [`it is ${content} pixels wide on a screen of ${screen}`] : [];
}
