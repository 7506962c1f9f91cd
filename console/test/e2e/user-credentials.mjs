// What a user proves with who it is, given and taken on the user's page; and IAM asked each time whether it is so.

import assert from 'node:assert/strict';
import { GetLoginProfileCommand, ListAccessKeysCommand, ListMFADevicesCommand, ListVirtualMFADevicesCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { cancel, confirm } from './actions.mjs';
import { accountId, iam, makeAdministrator, makeUser } from './account.mjs';
import { consoleUrl, endpoint, inBrowser, shoot } from './browser.mjs';
import { button, checkbox, dialog, field, image, rowHeader, text } from './find.mjs';
import { isIn, signIn } from './sign-in-page.mjs';
import { codePair, wrongCode } from './totp.mjs';

const user = { UserName: 'grace' };
const serial = `arn:aws:iam::${accountId}:mfa/grace`;

await makeAdministrator('ada');
await makeUser('grace');

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await page.goto(`${consoleUrl}/users/details/grace?tab=credentials`);
  await hasAPassword(page);
  await hasAnMfaDevice(page);
  await hasAccessKeys(page);
});

async function hasAPassword(page) {
  const mustChange = async () => (await iam.send(new GetLoginProfileCommand(user))).LoginProfile.PasswordResetRequired;
  await text(page, 'None: the user cannot sign in').waitFor();
  await button(page, 'Set password').click();
  const asking = dialog(page, 'Set the password of grace');
  await field(asking, 'Password').fill('x');
  await button(asking, 'Set password').click();
  await text(asking, /\(PasswordPolicyViolation; request /).waitFor();
  await field(asking, 'Password').fill('a-first-Password-1');
  await confirm(page, 'Set the password of grace', 'Set password');
  await text(page, /^Set on /).waitFor();
  await text(page, 'Yes').waitFor();
  assert.equal(await mustChange(), true);
  await button(page, 'Change password').click();
  const changing = dialog(page, 'Change the password of grace');
  await field(changing, 'Password').fill('a-second-Password-2');
  await checkbox(changing, 'The user must choose another at the next sign-in').uncheck();
  await confirm(page, 'Change the password of grace', 'Set password');
  await text(page, 'No').waitFor();
  assert.equal(await mustChange(), false);
  assert.deepEqual([await signsIn('a-first-Password-1'), await signsIn('a-second-Password-2')], [false, true]);
  await button(page, 'Remove password').click();
  await confirm(page, 'Remove the password of grace?', 'Yes, remove');
  await text(page, 'None: the user cannot sign in').waitFor();
  await assert.rejects(mustChange(), { name: 'NoSuchEntityException' });
}

async function signsIn(password) {
  const answer = await fetch(`${endpoint}/signin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: endpoint },
    body: JSON.stringify({ account: accountId, userName: user.UserName, password, durationSeconds: 900 }),
  });
  return answer.ok;
}

async function hasAnMfaDevice(page) {
  const all = async () => (await iam.send(new ListVirtualMFADevicesCommand({}))).VirtualMFADevices.map(({ SerialNumber }) => SerialNumber);
  await beginsAnMfaDevice(page);
  await cancel(page, 'Set up the device of grace');
  assert.deepEqual(await all(), []);
  const { seed, asking } = await beginsAnMfaDevice(page);
  const wrong = wrongCode(seed);
  await fillCodes(asking, [wrong, wrong]);
  await button(asking, 'Assign device').click();
  await text(asking, /\(InvalidAuthenticationCode; request /).waitFor();
  await fillCodes(asking, codePair(seed));
  await confirm(page, 'Set up the device of grace', 'Assign device');
  await rowHeader(page, serial).waitFor();
  assert.deepEqual((await iam.send(new ListMFADevicesCommand(user))).MFADevices.map(({ SerialNumber }) => SerialNumber), [serial]);
  await button(page, `Remove ${serial}`).click();
  await confirm(page, `Remove the MFA device ${serial}?`, 'Yes, remove');
  await text(page, 'The user has no MFA device.').waitFor();
  assert.deepEqual(await all(), []);
}

// A second time under the same name is possible only where the first device was cleared away.
async function beginsAnMfaDevice(page) {
  await button(page, 'Assign MFA device').click();
  await button(dialog(page, 'Assign an MFA device to grace'), 'Next').click();
  const asking = dialog(page, 'Set up the device of grace');
  await image(asking, 'QR code with the seed of the device').waitFor();
  await button(asking, 'Type the secret key instead').click();
  await button(asking, 'Copy Secret key').waitFor();
  await shoot(page, 'user-mfa');
  const [seed] = /\b[A-Z2-7]{32,}=*/.exec(await asking.innerText());
  return { seed, asking };
}

async function fillCodes(asking, [first, second]) {
  await field(asking, 'First code').fill(first);
  await field(asking, 'Second code').fill(second);
}

async function hasAccessKeys(page) {
  const status = async () => (await iam.send(new ListAccessKeysCommand(user))).AccessKeyMetadata.map(({ Status }) => Status);
  const { id, secret } = await createsAnAccessKey(page);
  assert.deepEqual(await status(), ['Active']);
  const sts = new STSClient({ region: 'us-east-1', endpoint, credentials: { accessKeyId: id, secretAccessKey: secret } });
  assert.equal((await sts.send(new GetCallerIdentityCommand({}))).Arn, `arn:aws:iam::${accountId}:user/grace`);
  await button(page, `Deactivate ${id}`).click();
  await button(page, `Activate ${id}`).waitFor();
  assert.deepEqual(await status(), ['Inactive']);
  await assert.rejects(sts.send(new GetCallerIdentityCommand({})), { name: 'InvalidClientTokenId' });
  await button(page, `Activate ${id}`).click();
  await button(page, `Deactivate ${id}`).waitFor();
  assert.deepEqual(await status(), ['Active']);
  await button(page, `Delete ${id}`).click();
  await confirm(page, `Delete the access key ${id}?`, 'Yes, delete');
  await text(page, 'The user has no access keys.').waitFor();
  assert.deepEqual(await status(), []);
}

async function createsAnAccessKey(page) {
  await button(page, 'Create access key').click();
  const shown = dialog(page, 'The access key was created');
  await button(shown, 'Show').click();
  await button(shown, 'Copy Secret access key').waitFor();
  const said = await shown.innerText();
  const [id] = /AKIA[A-Z0-9]{16}/.exec(said);
  const [secret] = /^[A-Za-z0-9/+]{40}$/m.exec(said);
  await confirm(page, 'The access key was created', 'Done');
  await button(page, `Deactivate ${id}`).waitFor();
  const kept = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage, ...localStorage }) + location.href);
  assert.ok(!kept.includes(secret));
  return { id, secret };
}
