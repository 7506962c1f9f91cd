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
  await iam.send(new CreateUserCommand({ UserName: userName }));
  await iam.send(new AttachUserPolicyCommand({ UserName: userName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }));
  await iam.send(new CreateLoginProfileCommand({ UserName: userName, Password: password, PasswordResetRequired: mustChangePassword }));
}

/** Makes a user with an access key, alone in a group. */
export async function makeMember(userName, groupName) {
  await iam.send(new CreateUserCommand({ UserName: userName, Tags: [{ Key: 'team', Value: 'data' }] }));
  await iam.send(new CreateAccessKeyCommand({ UserName: userName }));
  await iam.send(new CreateGroupCommand({ GroupName: groupName }));
  await iam.send(new AddUserToGroupCommand({ UserName: userName, GroupName: groupName }));
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

/** States, as the operator may in a service's stead, what uses a role; nothing lifts it. */
export async function stateUsage(roleName, leases) {
  const response = await fetch(`${endpoint}/operator/v1/accounts/${accountId}/roles/${roleName}/usage`, {
    method: leases ? 'PUT' : 'DELETE',
    headers: { authorization: `Bearer ${required('REEVE_OPERATOR_TOKEN')}`, 'content-type': 'application/json' },
    ...(leases ? { body: JSON.stringify({ leases }) } : {}),
  });
  if (!response.ok) {
    throw new Error(`The operator API answered ${response.status}: ${await response.text()}`);
  }
}
