// How much the console loads, and how soon it can be used, on this machine. The rows are those of docs/performance.md.
//
//   node tools/measure.mjs [rounds]

import { withServer } from './own-server.mjs';

const rounds = Number(process.argv[2] ?? 11);

await withServer(async () => {
  const { accountId, makeAdministrator, makeRole, makeLinkedRole, password } = await import('../test/e2e/account.mjs');
  const { consoleUrl, inBrowser } = await import('../test/e2e/browser.mjs');
  await makeAdministrator('ada');
  await makeLinkedRole('lex.amazonaws.com');
  for (let number = 1; number <= 19; number++) {
    await makeRole(`role-${number}`);
  }

  const measured = [];
  for (let round = 0; round < rounds; round++) {
    // A browser of its own has nothing in its cache, and has compiled nothing.
    await inBrowser(async (page) => {
      await page.addInitScript(watch);
      await page.goto(`${consoleUrl}/sign-in`);
      const form = await seen(page, 'form');
      await page.getByLabel('Account ID or alias').fill(accountId);
      await page.getByLabel('User name').fill('ada');
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      const list = await seen(page, 'list');
      await page.reload();
      const again = await seen(page, 'list');
      measured.push({ form, list, again });
    });
  }

  print('sign-in form, from the start of a first visit', measured.map(({ form }) => form.at), measured[0].form.bytes);
  print('list of roles, from the press of Sign in', measured.map(({ list }) => list.at - list.submitted), measured[0].list.bytes);
  print('list of roles, from the start of a reload', measured.map(({ again }) => again.at), measured[0].again.bytes);
});

function print(what, times, bytes) {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`| ${what} | ${Math.round(sorted[Math.floor(sorted.length / 2)])} | ${Math.round(sorted.at(-1))} | ${Math.round(bytes / 1024)} |`);
}

/** What the page noted when a thing was there, and what it had loaded by then. */
async function seen(page, name) {
  await page.waitForFunction((one) => globalThis.seen?.[one] !== undefined, name);
  return page.evaluate((one) => globalThis.seen[one], name);
}

// In the page: notes when the form and the list are painted and the browser has nothing else to do before a key.
function watch() {
  globalThis.seen = {};
  let submitted;
  addEventListener('submit', () => (submitted = performance.now()), true);
  const things = { form: 'input[name=account]', list: 'a[href^="/console/roles/details/"]' };
  const found = new Set();
  const look = () => {
    for (const [name, selector] of Object.entries(things)) {
      if (!found.has(name) && document.querySelector(selector)) {
        found.add(name);
        requestAnimationFrame(() => setTimeout(() => (globalThis.seen[name] = { at: performance.now(), submitted, bytes: loaded() })));
      }
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });

  function loaded() {
    return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, { transferSize }) => sum + transferSize, 0);
  }
}
