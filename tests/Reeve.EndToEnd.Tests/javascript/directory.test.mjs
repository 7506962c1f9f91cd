// Users, roles and policies, as programs in JavaScript make, await and list them.

import assert from 'node:assert/strict';
import test from 'node:test';
import {
  AttachRolePolicyCommand, AttachUserPolicyCommand, CreateInstanceProfileCommand, CreatePolicyCommand, CreateRoleCommand,
  CreateServiceLinkedRoleCommand, CreateUserCommand, DeleteConflictException, DeletePolicyCommand, DeleteServiceLinkedRoleCommand,
  DeleteUserCommand, EntityAlreadyExistsException, GetRoleCommand, GetServiceLinkedRoleDeletionStatusCommand, GetUserCommand,
  LimitExceededException, ListUserTagsCommand, MalformedPolicyDocumentException, NoSuchEntityException,
  PutRolePolicyCommand, TagUserCommand, UnmodifiableEntityException, paginateGetAccountAuthorizationDetails,
  paginateListEntitiesForPolicy, paginateListPolicies, paginateListRoles, paginateListUsers, waitUntilInstanceProfileExists,
  waitUntilPolicyExists, waitUntilRoleExists, waitUntilUserExists,
} from '@aws-sdk/client-iam';
import { ACCOUNT, EVERYTHING, all, iam, newName, newRole, newUser, refused } from './scene.mjs';

const waiting = { client: iam, maxWaitTime: 5 };

test('waiters see what was made at once', async () => {
  const name = newName('awaited');
  await iam.send(new CreateUserCommand({ UserName: name }));
  const { arn } = await newRole({ Service: 'ec2.amazonaws.com' });
  const { Policy: policy } = await iam.send(new CreatePolicyCommand({ PolicyName: name, PolicyDocument: EVERYTHING }));
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: name }));

  const states = await Promise.all([
    waitUntilUserExists(waiting, { UserName: name }),
    waitUntilRoleExists(waiting, { RoleName: arn.split('/')[1] }),
    waitUntilPolicyExists(waiting, { PolicyArn: policy.Arn }),
    waitUntilInstanceProfileExists(waiting, { InstanceProfileName: name }),
  ]);

  assert.deepEqual(states.map((end) => end.state), ['SUCCESS', 'SUCCESS', 'SUCCESS', 'SUCCESS']);
});

test('a waiter goes on until the user is there', async () => {
  const name = newName('late');
  const seen = waitUntilUserExists(waiting, { UserName: name });
  await iam.send(new CreateUserCommand({ UserName: name }));

  assert.equal((await seen).state, 'SUCCESS');
});

test('a waiter gives up on a user that never comes', async () => {
  await assert.rejects(waitUntilUserExists({ client: iam, maxWaitTime: 2, minDelay: 1, maxDelay: 1 }, { UserName: 'nobody' }), { name: 'TimeoutError' });
});

test('paginators list everything once and in order', async () => {
  const path = '/paged/';
  const names = Array.from({ length: 7 }, () => newName('paged'));
  await Promise.all(names.map((UserName) => iam.send(new CreateUserCommand({ UserName, Path: path }))));
  await Promise.all(names.map((RoleName) => iam.send(new CreateRoleCommand({
    RoleName, Path: path,
    AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
  }))));
  const expected = names.toSorted();

  const users = await all(paginateListUsers({ client: iam, pageSize: 3 }, { PathPrefix: path }), (page) => page.Users);
  const roles = await all(paginateListRoles({ client: iam, pageSize: 3 }, { PathPrefix: path }), (page) => page.Roles);

  assert.deepEqual(users.found.map((user) => user.UserName), expected);
  assert.equal(users.pages, 3);
  assert.deepEqual(roles.found.map((role) => role.RoleName), expected);
  assert.equal(roles.pages, 3);
});

test('who has a policy is told in pages: groups, users, roles', async () => {
  const { Policy: policy } = await iam.send(new CreatePolicyCommand({ PolicyName: newName('shared'), PolicyDocument: EVERYTHING }));
  const users = [await newUser(), await newUser(), await newUser()];
  const roles = [await newRole({ AWS: ACCOUNT }), await newRole({ AWS: ACCOUNT })];
  for (const { name } of users) {
    await iam.send(new AttachUserPolicyCommand({ UserName: name, PolicyArn: policy.Arn }));
  }
  for (const { name } of roles) {
    await iam.send(new AttachRolePolicyCommand({ RoleName: name, PolicyArn: policy.Arn }));
  }

  const entities = await all(paginateListEntitiesForPolicy({ client: iam, pageSize: 2 }, { PolicyArn: policy.Arn }),
    (page) => [...(page.PolicyUsers ?? []).map((user) => user.UserName), ...(page.PolicyRoles ?? []).map((role) => role.RoleName)]);
  const own = await all(paginateListPolicies({ client: iam, pageSize: 5 }, { Scope: 'Local', OnlyAttached: true }), (page) => page.Policies);

  assert.deepEqual(entities.found, [...users.map((user) => user.name).toSorted(), ...roles.map((role) => role.name).toSorted()]);
  assert.equal(entities.pages, 3);
  assert.equal(own.found.find((found) => found.Arn === policy.Arn)?.AttachmentCount, 5);
  await refused(iam.send(new DeletePolicyCommand({ PolicyArn: policy.Arn })), DeleteConflictException, 409,
    'Cannot delete a policy attached to entities.');
});

test('an account is described in pages', async () => {
  const { name } = await newRole({ Service: 'ec2.amazonaws.com' });

  const details = await all(paginateGetAccountAuthorizationDetails({ client: iam, pageSize: 5 }, { Filter: ['Role'] }), (page) => page.RoleDetailList);

  const detail = details.found.find((role) => role.RoleName === name);
  assert.deepEqual(JSON.parse(decodeURIComponent(detail.RolePolicyList[0].PolicyDocument)), JSON.parse(EVERYTHING));
  assert.ok(detail.CreateDate instanceof Date);
});

test('errors have the classes of the SDK', async () => {
  const { name } = await newUser();

  await refused(iam.send(new GetUserCommand({ UserName: 'nobody' })), NoSuchEntityException, 404, 'The user with name nobody cannot be found.');
  await refused(iam.send(new CreateUserCommand({ UserName: name.toUpperCase() })), EntityAlreadyExistsException, 409,
    `User with name ${name.toUpperCase()} already exists.`);
  await refused(iam.send(new DeleteUserCommand({ UserName: name })), DeleteConflictException, 409,
    'Cannot delete entity, must delete access keys first.');
  await refused(iam.send(new CreatePolicyCommand({ PolicyName: 'broken', PolicyDocument: '{}' })), MalformedPolicyDocumentException, 400,
    'Syntax errors in policy.');
  await refused(iam.send(new CreateUserCommand({ UserName: 'a'.repeat(65) })), 'ValidationError', 400,
    "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64");
});

test('a quota is an error of its own', async () => {
  const { name } = await newUser();
  const tags = (from, count) => Array.from({ length: count }, (_, index) => ({ Key: `k${from + index}`, Value: 'v' }));
  await iam.send(new TagUserCommand({ UserName: name, Tags: tags(0, 50) }));

  await assert.rejects(iam.send(new TagUserCommand({ UserName: name, Tags: tags(50, 1) })), LimitExceededException);
  assert.equal((await iam.send(new ListUserTagsCommand({ UserName: name }))).Tags.length, 50);
});

test('what a user may not do is refused with the action and the resource', async () => {
  const user = await newUser();

  await refused(user.iam.send(new GetUserCommand({ UserName: 'somebody' })), 'AccessDenied', 403,
    `User: arn:aws:iam::${ACCOUNT}:user/${user.name} is not authorized to perform: iam:GetUser on resource: user somebody `
    + 'because no identity-based policy allows the iam:GetUser action');
});

test('a service-linked role lives and dies', async () => {
  const { Role: role } = await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: 'lex.amazonaws.com' }));

  await waitUntilRoleExists(waiting, { RoleName: role.RoleName });
  await refused(iam.send(new PutRolePolicyCommand({ RoleName: role.RoleName, PolicyName: 'p', PolicyDocument: EVERYTHING })), UnmodifiableEntityException, 400,
    `Cannot perform the operation on the protected role '${role.RoleName}' - this role is only modifiable by AWS`);
  const { DeletionTaskId } = await iam.send(new DeleteServiceLinkedRoleCommand({ RoleName: role.RoleName }));
  let status;
  for (let polls = 0; polls < 200 && status !== 'SUCCEEDED'; polls++) {
    ({ Status: status } = await iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId })));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  assert.equal(status, 'SUCCEEDED');
  await assert.rejects(iam.send(new GetRoleCommand({ RoleName: role.RoleName })), NoSuchEntityException);
});
