// The account that the tests work in, made and changed through the same API as everybody's.

import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateAccountAliasCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreateOpenIDConnectProviderCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  CreateServiceLinkedRoleCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { endpoint, required } from './browser.mjs';
import { samlMetadata } from './saml-metadata.mjs';

export const accountId = required('REEVE_ACCOUNT_ID');
export const root = { accessKeyId: required('AWS_ACCESS_KEY_ID'), secretAccessKey: required('AWS_SECRET_ACCESS_KEY') };
export const iam = new IAMClient({ region: 'us-east-1', endpoint, credentials: root });
export const password = 'correct-Horse-battery-7';

/** Makes a user with a password who may do everything. */
export async function makeAdministrator(userName, { mustChangePassword = false } = {}) {
  await makeUser(userName);
  await iam.send(new AttachUserPolicyCommand({ UserName: userName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }));
  await givePassword(userName, mustChangePassword);
}

/** Makes a user who may do nothing. */
export async function makeUser(userName) {
  await iam.send(new CreateUserCommand({ UserName: userName }));
}

export async function givePassword(userName, mustChangePassword = false) {
  await iam.send(new CreateLoginProfileCommand({ UserName: userName, Password: password, PasswordResetRequired: mustChangePassword }));
}

/** Makes a user with an access key, alone in a group. */
export async function makeMember(userName, groupName) {
  await iam.send(new CreateUserCommand({ UserName: userName, Tags: [{ Key: 'team', Value: 'data' }] }));
  await iam.send(new CreateAccessKeyCommand({ UserName: userName }));
  await makeGroup(groupName);
  await iam.send(new AddUserToGroupCommand({ UserName: userName, GroupName: groupName }));
}

/** A new access key of a user, as the SDK takes it. */
export async function keyOf(userName) {
  const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: userName }));
  return { accessKeyId: key.AccessKeyId, secretAccessKey: key.SecretAccessKey };
}

export async function makeGroup(groupName) {
  await iam.send(new CreateGroupCommand({ GroupName: groupName }));
}

/** Makes a policy with a version for each of some actions, the last in force. */
export async function makePolicy(policyName, [first, ...more]) {
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: policyName, PolicyDocument: allow(first) }));
  for (const action of more) {
    await iam.send(new CreatePolicyVersionCommand({ PolicyArn: Policy.Arn, PolicyDocument: allow(action), SetAsDefault: true }));
  }

  return Policy.Arn;
}

function allow(action) {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
}

export async function makeProvider(host) {
  const request = { Url: `https://${host}`, ClientIDList: ['app'], ThumbprintList: ['a'.repeat(40)] };
  return (await iam.send(new CreateOpenIDConnectProviderCommand(request))).OpenIDConnectProviderArn;
}

export async function makeSamlProvider(name) {
  const request = { Name: name, SAMLMetadataDocument: samlMetadata('https://idp.example.com/sso') };
  return (await iam.send(new CreateSAMLProviderCommand(request))).SAMLProviderArn;
}

export async function setAlias(alias) {
  await iam.send(new CreateAccountAliasCommand({ AccountAlias: alias }));
}

export async function makeRole(roleName, service = 'ec2.amazonaws.com') {
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }] };
  await iam.send(new CreateRoleCommand({ RoleName: roleName, AssumeRolePolicyDocument: JSON.stringify(trust), Description: `For ${service}` }));
}

export async function makeLinkedRole(service) {
  const { Role } = await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: service }));
  return Role.RoleName;
}

/** Registers a service of ours, and gives its key. */
export async function registerService(manifest) {
  await operate('PUT', `services/${manifest.service}`, manifest);
  const { accessKeyId, secretAccessKey } = await operate('POST', `services/${manifest.service}/access-key`);
  return { accessKeyId, secretAccessKey };
}

/** A service of ours of which the account has a role, with a newer version of its template that the account has not approved yet. */
export async function makePendingVersion() {
  const service = await applyLedger('sns:Publish');
  await operate('PUT', `accounts/${accountId}/template-approval`, { isRequired: true });
  await makeLinkedRole(service);
  return applyLedger('sns:*');
}

/** Applies the manifest of that service, whose role may do one thing. */
export async function applyLedger(action) {
  const service = 'ledger.example.com';
  const policies = [{ name: 'LedgerPolicy', document: JSON.parse(allow(action)) }];
  const roles = [{ name: 'ServiceRoleForLedger', description: 'Lets the ledger notify.', policies }];
  await operate('PUT', `services/${service}`, { service, name: 'Example Ledger', documentation: 'https://ledger.example.com/roles', prefix: 'ledger', roles });
  return service;
}

/** States, as the operator may in a service's stead, what uses a role; nothing lifts it. */
export async function stateUsage(roleName, leases) {
  await operate(leases ? 'PUT' : 'DELETE', `accounts/${accountId}/roles/${roleName}/usage`, leases && { leases });
}

/** Calls the operator API. */
export async function operate(method, path, body) {
  const response = await fetch(`${endpoint}/operator/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${required('REEVE_OPERATOR_TOKEN')}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`The operator API answered ${response.status}: ${text}`);
  }

  return text === '' ? undefined : JSON.parse(text);
}
