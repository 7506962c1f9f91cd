// What the scripts share: the root's clients, users and roles for one test, and how a refusal is checked.

import assert from 'node:assert/strict';
import { CreateAccessKeyCommand, CreateRoleCommand, CreateUserCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';

export const ACCOUNT = '123456789012';
export const EVERYTHING = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';

/** The root's clients: they find the server, its region and their key in the files that the environment names. */
export const iam = new IAMClient({ maxAttempts: 1 });
export const sts = new STSClient({ maxAttempts: 1 });

let numbers = 0;

/** A name that no other test has. */
export const newName = (prefix) => `${prefix}-${++numbers}`;

/** What a paginator's pages hold, joined. */
export async function all(pages, read) {
  const found = [];
  let count = 0;
  for await (const page of pages) {
    found.push(...read(page));
    count++;
  }

  return { found, pages: count };
}

/** A user with a key: its name and clients that sign with the key. */
export async function newUser() {
  const name = newName('user');
  await iam.send(new CreateUserCommand({ UserName: name }));
  const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
  return { name, ...clientsOf({ accessKeyId: key.AccessKeyId, secretAccessKey: key.SecretAccessKey }) };
}

/** A role that whom it trusts may assume and use for whatever the policy allows: its name and ARN. */
export async function newRole(principal, policy = EVERYTHING) {
  const name = newName('role');
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }] };
  const { Role: role } = await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: JSON.stringify(trust) }));
  await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'inline', PolicyDocument: policy }));
  return { name, arn: role.Arn };
}

/** Clients that sign with given credentials. */
export const clientsOf = (credentials) => ({
  iam: new IAMClient({ maxAttempts: 1, credentials }),
  sts: new STSClient({ maxAttempts: 1, credentials }),
});

/** The credentials of an answer, as clients take them. */
export const credentialsOf = ({ Credentials: given }) => ({
  accessKeyId: given.AccessKeyId,
  secretAccessKey: given.SecretAccessKey,
  sessionToken: given.SessionToken,
  expiration: given.Expiration,
});

/** Checks that a call is refused with exactly this error, in the class that the SDK has for it. */
export const refused = (call, type, status, message) =>
  assert.rejects(call, (error) => {
    assert.equal(error.message, message);
    assert.equal(error.$metadata.httpStatusCode, status);
    assert.match(error.$metadata.requestId, /^[0-9a-f-]{36}$/);
    assert.ok(typeof type === 'string' ? error.name === type : error instanceof type, `${error.name} is another error`);
    return true;
  });
