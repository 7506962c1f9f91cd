// Makes the pictures of docs/console.md, as the console is now.
//
//   node tools/pictures.mjs

import { fileURLToPath } from 'node:url';
import { withServer } from './own-server.mjs';

process.env.REEVE_SCREENSHOTS = fileURLToPath(new URL('../../docs/images', import.meta.url));

await withServer(async () => {
  const { furnish } = await import('./furnished-account.mjs');
  const { consoleUrl, inBrowser, shoot } = await import('../test/e2e/browser.mjs');
  const { signIn } = await import('../test/e2e/sign-in-page.mjs');
  const { bots, principal } = await furnish();
  await inBrowser(
    async (page) => {
      await signIn(page, 'ada', { account: 'example-corp' });
      await page.getByRole('link', { name: bots }).waitFor();
      await page.getByText('Loading').first().waitFor({ state: 'detached' });
      await shoot(page, 'console-roles');
      await failsToDelete(page, bots);
      await shoot(page, 'console-deletion');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Dismiss notification' }).click();
      await simulates(page, principal);
      await shoot(page, 'console-simulator');
    },
    { viewport: { width: 1280, height: 800 }, colorScheme: 'light', timezoneId: 'Europe/Rome' },
  );

  async function failsToDelete(page, roleName) {
    await page.getByRole('checkbox', { name: `Select ${roleName}` }).check();
    await page.getByRole('button', { name: 'Role actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByText(/^Cannot be deleted now/).waitFor();
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    await page.getByRole('button', { name: 'View resources' }).click();
    await page.getByRole('dialog', { name: `Resources that use ${roleName}` }).waitFor();
  }

  async function simulates(page, userName) {
    await page.setViewportSize({ width: 1280, height: 960 });
    await page.goto(`${consoleUrl}/simulator`);
    await page.getByRole('button', { name: /^Principal/ }).click();
    await page.getByRole('option', { name: new RegExp(userName) }).click();
    await page.getByLabel('Actions').fill('iam:GetRole\niam:DeleteRole');
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByRole('region', { name: /^Document of/ }).waitFor();
    await page.mouse.wheel(0, 10_000);
    await page.waitForFunction(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 1);
  }
});
