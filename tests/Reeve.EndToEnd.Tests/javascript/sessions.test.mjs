// Temporary credentials, as programs in JavaScript get, renew and use them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { GetRoleCommand, GetUserCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, GetFederationTokenCommand, GetSessionTokenCommand,
  InvalidIdentityTokenException, MalformedPolicyDocumentException, getDefaultRoleAssumer,
} from '@aws-sdk/client-sts';
import { ACCOUNT, clientsOf, credentialsOf, newRole, newUser, refused, sts } from './scene.mjs';

const READING = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}]}';

test('the credentials of an assumed role do what its policies allow', async () => {
  const user = await newUser();
  const role = await newRole({ AWS: `arn:aws:iam::${ACCOUNT}:user/${user.name}` }, READING);

  const answer = await user.sts.send(new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'js', DurationSeconds: 900 }));
  const session = clientsOf(credentialsOf(answer));

  const arn = `arn:aws:sts::${ACCOUNT}:assumed-role/${role.name}/js`;
  assert.equal(answer.AssumedRoleUser.Arn, arn);
  assert.ok(Math.abs(answer.Credentials.Expiration - Date.now() - 900_000) < 10_000);
  assert.equal((await session.sts.send(new GetCallerIdentityCommand({}))).Arn, arn);
  assert.equal((await session.iam.send(new GetRoleCommand({ RoleName: role.name }))).Role.Arn, role.arn);
  await refused(session.iam.send(new GetUserCommand({ UserName: user.name })), 'AccessDenied', 403,
    `User: ${arn} is not authorized to perform: iam:GetUser on resource: user ${user.name} `
    + 'because no identity-based policy allows the iam:GetUser action');
});

test("the SDK's own role assumer gives a client its credentials", async () => {
  const [user, stranger] = [await newUser(), await newUser()];
  const role = await newRole({ AWS: `arn:aws:iam::${ACCOUNT}:user/${user.name}` }, READING);
  const assumeAs = async (who) => getDefaultRoleAssumer()(await who.sts.config.credentials(), { RoleArn: role.arn, RoleSessionName: 'assumer' });

  const session = clientsOf(await assumeAs(user));

  assert.equal((await session.sts.send(new GetCallerIdentityCommand({}))).Arn, `arn:aws:sts::${ACCOUNT}:assumed-role/${role.name}/assumer`);
  await assert.rejects(assumeAs(stranger), { name: 'AccessDenied' });
});

test('sessions of users and of federated users are told apart', async () => {
  const user = await newUser();

  const session = clientsOf(credentialsOf(await user.sts.send(new GetSessionTokenCommand({}))));
  const federated = clientsOf(credentialsOf(await sts.send(new GetFederationTokenCommand({ Name: 'guest', Policy: READING }))));

  assert.equal((await session.sts.send(new GetCallerIdentityCommand({}))).Arn, `arn:aws:iam::${ACCOUNT}:user/${user.name}`);
  assert.equal((await federated.sts.send(new GetCallerIdentityCommand({}))).Arn, `arn:aws:sts::${ACCOUNT}:federated-user/guest`);
});

test('errors have the classes of the SDK', async () => {
  const user = await newUser();
  const role = await newRole({ AWS: `arn:aws:iam::${ACCOUNT}:user/${user.name}` });
  const assume = (more) => user.sts.send(new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'js', ...more }));

  await assert.rejects(assume({ Policy: '{' }), MalformedPolicyDocumentException);
  await refused(assume({ DurationSeconds: 20 }), 'ValidationError', 400,
    "1 validation error detected: Value '20' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900");
  await refused(assume({ RoleArn: `arn:aws:iam::${ACCOUNT}:role/none` }), 'AccessDenied', 403,
    `User: arn:aws:iam::${ACCOUNT}:user/${user.name} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${ACCOUNT}:role/none`);
  await assert.rejects(
    sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn: role.arn, RoleSessionName: 'js', WebIdentityToken: 'not.a.token' })),
    InvalidIdentityTokenException);
});

test('a session with a wrong token is nobody', async () => {
  const user = await newUser();
  const credentials = credentialsOf(await user.sts.send(new GetSessionTokenCommand({})));

  const forged = clientsOf({ ...credentials, sessionToken: `${credentials.sessionToken.slice(0, -4)}AAAA` });

  await assert.rejects(forged.sts.send(new GetCallerIdentityCommand({})), { name: 'InvalidClientTokenId' });
});
