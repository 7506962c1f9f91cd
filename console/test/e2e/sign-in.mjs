// Everybody's way in: users with passwords, MFA and passwords to be changed; the root by its key and by the link of the first start.

import assert from 'node:assert/strict';
import { CreateVirtualMFADeviceCommand, EnableMFADeviceCommand } from '@aws-sdk/client-iam';
import { accountId, iam, makeAdministrator, password, root, setAlias } from './account.mjs';
import { consoleUrl, inBrowser, required, shoot } from './browser.mjs';
import { send, signIn, signOut } from './sign-in-page.mjs';
import { codeAt, stepNow } from './totp.mjs';

await makeAdministrator('ada');
await makeAdministrator('grace', { mustChangePassword: true });
await setAlias('example-corp');

await inBrowser(async (page) => {
  await refusesWithoutTelling(page);
  await letsAUserIn(page);
  await hasAPasswordChanged(page);
  await asksForMfa(page);
  await letsTheRootIn(page);
  await takesTheLinkOnce(page);
});

async function refusesWithoutTelling(page) {
  await signIn(page, 'ada', { password: 'wrong' });
  const told = await page.getByText(/Your sign-in information is not correct/).innerText();
  await shoot(page, 'sign-in-refused');
  await signIn(page, 'nobody', { password: 'wrong' });
  await page.getByText(/Your sign-in information is not correct/).waitFor();
  const other = await page.getByText(/Your sign-in information is not correct/).innerText();
  assert.equal(withoutRequestId(other), withoutRequestId(told));
}

async function letsAUserIn(page) {
  await signIn(page, 'ada', { account: 'example-corp' });
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await page.getByRole('button', { name: 'ada @ example-corp' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await signOut(page, 'ada @ example-corp');
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.goto(`${consoleUrl}/roles`);
  await page.getByRole('heading', { name: 'Sign in to Reeve' }).waitFor();
}

async function hasAPasswordChanged(page) {
  await signIn(page, 'grace');
  await page.getByText('Your password must be changed. Choose a new one.').waitFor();
  await page.getByLabel('New password', { exact: true }).fill('another-Horse-battery-8');
  await page.getByLabel('New password again').fill('another-Horse-battery-8');
  await send(page);
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await signOut(page, 'grace @ example-corp');
  await signIn(page, 'grace', { password: 'another-Horse-battery-8' });
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await signOut(page, 'grace @ example-corp');
}

async function asksForMfa(page) {
  const { VirtualMFADevice: device } = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'ada' }));
  const seed = Buffer.from(device.Base32StringSeed).toString('ascii');
  await iam.send(
    new EnableMFADeviceCommand({
      UserName: 'ada',
      SerialNumber: device.SerialNumber,
      AuthenticationCode1: codeAt(seed, stepNow() - 2),
      AuthenticationCode2: codeAt(seed, stepNow() - 1),
    }),
  );
  await signIn(page, 'ada');
  await page.getByText('Enter the six digits that your MFA device shows.').waitFor();
  await page.getByLabel('MFA code').fill('000000');
  await send(page);
  await page.getByText(/The MFA code is not valid/).first().waitFor();
  await page.getByLabel('MFA code').fill(codeAt(seed, stepNow()));
  await send(page);
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await signOut(page, 'ada @ example-corp');
}

async function letsTheRootIn(page) {
  await page.goto(`${consoleUrl}/sign-in`);
  await page.getByRole('tab', { name: 'Root user' }).click();
  await page.getByLabel('Access key ID').fill(root.accessKeyId);
  await page.getByLabel('Secret access key').fill('not-the-secret');
  await send(page);
  await page.getByText(/The access key id or the secret access key is not correct/).waitFor();
  const sent = page.waitForRequest((request) => request.url().endsWith('/signin/root'));
  await page.getByLabel('Secret access key').fill(root.secretAccessKey);
  await send(page);
  const request = await sent;
  assert.ok(!(request.postData() ?? '').includes(root.secretAccessKey) && !JSON.stringify(await request.allHeaders()).includes(root.secretAccessKey));
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await signOut(page, 'root @ example-corp');
}

async function takesTheLinkOnce(page) {
  const link = `${consoleUrl}/sign-in/link#${required('REEVE_SIGN_IN_TOKEN')}`;
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in as root' }).waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await page.getByRole('button', { name: 'Sign in as root' }).click();
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await signOut(page, 'root @ example-corp');
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in as root' }).click();
  await page.getByText(/This link was used before/).waitFor();
}

function withoutRequestId(text) {
  return text.replace(/request [0-9a-f-]+/, '');
}
