// An account as people have one, for pictures of it.

import { AttachRolePolicyCommand, CreateRoleCommand, CreateServiceLinkedRoleCommand, CreateUserCommand, IAMClient, ListRolesCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { accountId, iam, keyOf, makeAdministrator, makeLinkedRole, makeRole, registerService, setAlias, stateUsage } from '../test/e2e/account.mjs';
import { endpoint } from '../test/e2e/browser.mjs';

const ledger = {
  service: 'ledger.example.com',
  name: 'Example Ledger',
  prefix: 'ledger',
  roles: [{ name: 'ServiceRoleForLedger', description: 'Lets Example Ledger notify on your behalf', policies: [{ name: 'LedgerPolicy', document: allow('sns:Publish') }] }],
};

/** Makes roles and users, some of them at work; one role is in use in two regions. */
export async function furnish() {
  await setAlias('example-corp');
  await makeAdministrator('ada');
  await makeRole('nightly-backup', 'backup.amazonaws.com');
  await makeRole('web-server', 'ec2.amazonaws.com');
  await makeAuditor();
  const bots = await makeLinkedRole('lex.amazonaws.com');
  await makeLinkedRole('elasticbeanstalk.amazonaws.com');
  await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: 'autoscaling.amazonaws.com', CustomSuffix: 'batch', Description: 'Scales the batch fleet' }));
  await makeLedger();
  await stateUsage(bots, [
    { region: 'eu-west-1', resources: [`arn:aws:lex:eu-west-1:${accountId}:bot/order-flowers`, `arn:aws:lex:eu-west-1:${accountId}:bot/book-trip`] },
    { region: 'us-east-1', resources: [`arn:aws:lex:us-east-1:${accountId}:bot/make-appointment`] },
  ]);
  return { bots, principal: await makeOperatorOfRoles() };
}

async function makeAuditor() {
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: 'sts:AssumeRole' }] };
  await iam.send(new CreateRoleCommand({ RoleName: 'auditor', AssumeRolePolicyDocument: JSON.stringify(trust), Description: 'Reads everything, changes nothing' }));
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'auditor', PolicyArn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' }));
  const credentials = await assume(await keyOf('ada'), `arn:aws:iam::${accountId}:role/auditor`);
  await new IAMClient({ region: 'us-east-1', endpoint, credentials }).send(new ListRolesCommand({}));
}

async function makeLedger() {
  const key = await registerService(ledger);
  const roleName = await makeLinkedRole(ledger.service);
  await assume(key, `arn:aws:iam::${accountId}:role/aws-service-role/${ledger.service}/${roleName}`);
}

async function makeOperatorOfRoles() {
  const UserName = 'grace';
  await iam.send(new CreateUserCommand({ UserName }));
  const document = {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'ManageRoles', Effect: 'Allow', Action: 'iam:*Role*', Resource: '*' },
      { Sid: 'KeepThem', Effect: 'Deny', Action: ['iam:DeleteRole', 'iam:DeleteServiceLinkedRole'], Resource: '*' },
    ],
  };
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'ManageRoles', PolicyDocument: JSON.stringify(document, null, 2) }));
  return UserName;
}

async function assume(credentials, RoleArn) {
  const { Credentials: made } = await new STSClient({ region: 'us-east-1', endpoint, credentials }).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'work' }));
  return { accessKeyId: made.AccessKeyId, secretAccessKey: made.SecretAccessKey, sessionToken: made.SessionToken };
}

function allow(action) {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] };
}
