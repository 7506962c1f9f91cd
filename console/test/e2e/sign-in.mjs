// Everybody's way in: users with passwords, MFA and passwords to be changed; the root by its key and by the link of the first start.

import assert from 'node:assert/strict';
import { CreateVirtualMFADeviceCommand, EnableMFADeviceCommand } from '@aws-sdk/client-iam';
import { accountId, iam, makeAdministrator, password, root, setAlias } from './account.mjs';
import { consoleUrl, inBrowser, required, shoot } from './browser.mjs';
import { button, field, heading, tab, text, topmost } from './find.mjs';
import { isIn, send, signIn, signOut } from './sign-in-page.mjs';
import { codePair, nextCode, wrongCode } from './totp.mjs';

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
  const refusal = text(page, /Your sign-in information is not correct/);
  await signIn(page, 'ada', { password: 'wrong' });
  const told = await refusal.innerText();
  await shoot(page, 'sign-in-refused');
  // On a page that is loaded anew, and tells nothing yet.
  await signIn(page, 'nobody', { password: 'wrong' });
  assert.equal(withoutRequestId(await refusal.innerText()), withoutRequestId(told));
}

async function letsAUserIn(page) {
  await signIn(page, 'ada', { account: 'example-corp' });
  await isIn(page);
  await button(page, 'ada @ example-corp').waitFor();
  await page.reload();
  await isIn(page);
  await signOut(page, 'ada @ example-corp');
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.goto(`${consoleUrl}/roles`);
  await heading(page, 'Sign in to Reeve').waitFor();
}

async function hasAPasswordChanged(page) {
  await signIn(page, 'grace');
  await text(page, 'Your password must be changed. Choose a new one.').waitFor();
  await field(page, 'New password').fill('another-Horse-battery-8');
  await field(page, 'New password again').fill('another-Horse-battery-8');
  await send(page);
  await isIn(page);
  await signOut(page, 'grace @ example-corp');
  await signIn(page, 'grace', { password: 'another-Horse-battery-8' });
  await isIn(page);
  await signOut(page, 'grace @ example-corp');
}

async function asksForMfa(page) {
  const { VirtualMFADevice: device } = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'ada' }));
  const seed = Buffer.from(device.Base32StringSeed).toString('ascii');
  const [AuthenticationCode1, AuthenticationCode2] = codePair(seed);
  await iam.send(new EnableMFADeviceCommand({ UserName: 'ada', SerialNumber: device.SerialNumber, AuthenticationCode1, AuthenticationCode2 }));
  await signIn(page, 'ada');
  await text(page, 'Enter the six digits that your MFA device shows.').waitFor();
  await field(page, 'MFA code').fill(wrongCode(seed));
  await send(page);
  await topmost(text(page, /The MFA code is not valid/)).waitFor();
  await field(page, 'MFA code').fill(nextCode(seed));
  await send(page);
  await isIn(page);
  await signOut(page, 'ada @ example-corp');
}

async function letsTheRootIn(page) {
  await page.goto(`${consoleUrl}/sign-in`);
  await tab(page, 'Root user').click();
  await field(page, 'Access key ID').fill(root.accessKeyId);
  await field(page, 'Secret access key').fill('not-the-secret');
  await send(page);
  await text(page, /The access key id or the secret access key is not correct/).waitFor();
  const sent = page.waitForRequest((request) => request.url().endsWith('/signin/root'));
  await field(page, 'Secret access key').fill(root.secretAccessKey);
  await send(page);
  const request = await sent;
  assert.ok(!(request.postData() ?? '').includes(root.secretAccessKey) && !JSON.stringify(await request.allHeaders()).includes(root.secretAccessKey));
  await isIn(page);
  await signOut(page, 'root @ example-corp');
}

async function takesTheLinkOnce(page) {
  const link = `${consoleUrl}/sign-in/link#${required('REEVE_SIGN_IN_TOKEN')}`;
  await page.goto(link);
  await button(page, 'Sign in as root').waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await button(page, 'Sign in as root').click();
  await isIn(page);
  await signOut(page, 'root @ example-corp');
  await page.goto(link);
  await button(page, 'Sign in as root').click();
  await text(page, /This link was used before/).waitFor();
}

function withoutRequestId(said) {
  return said.replace(/request [0-9a-f-]+/, '');
}
