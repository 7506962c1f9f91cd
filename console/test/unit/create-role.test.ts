import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/commons/api-error';
import { cliCommands } from '../../src/roles/create/cli-command';
import { choose, emptyDraft, isServiceLinked, roleNameOf, trustPolicy, useCasesOf, type RoleDraft } from '../../src/roles/create/draft';
import { entityFaults, nameFaults, refusedFields } from '../../src/roles/create/validation';
import type { LinkedService } from '../../src/services/linked-services';

const ledger: LinkedService = {
  servicePrincipal: 'ledger.example.com',
  serviceName: 'Ledger',
  serviceLinkedRole: true,
  isRegistered: true,
  roles: [{ roleName: 'ServiceRoleForLedger', templateVersion: 1, suffixAllowed: true, creatableThroughIam: true, deletableThroughIam: true }],
};

function draft(change: Partial<RoleDraft> = {}): RoleDraft {
  return { ...emptyDraft('123456789012'), ...change };
}

function linkedDraft(change: Partial<RoleDraft> = {}): RoleDraft {
  return draft({ servicePrincipal: ledger.servicePrincipal, useCase: useCasesOf(ledger)[0], ...change });
}

describe('the use cases of a service', () => {
  it('are its service-linked roles and an ordinary role', () => {
    expect(useCasesOf(ledger).map(({ role, suffixAllowed }) => [role, suffixAllowed])).toEqual([
      ['ServiceRoleForLedger', true],
      [undefined, false],
    ]);
  });

  it('are its own where it defines some', () => {
    const own: LinkedService = { ...ledger, useCases: [{ name: 'Books', permissions: 'limited', policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }] };

    expect(useCasesOf(own).map(({ name }) => name)).toEqual(['Books', 'Service role']);
  });

  it('do not offer a role that IAM does not make', () => {
    const closed: LinkedService = { ...ledger, roles: ledger.roles.map((role) => ({ ...role, creatableThroughIam: false })) };

    expect(useCasesOf(closed).map(({ name }) => name)).toEqual(['Service role']);
  });
});

describe('a service-linked role', () => {
  it('has the name that the service defines, with the suffix', () => {
    expect(isServiceLinked(linkedDraft())).toBe(true);
    expect(roleNameOf(linkedDraft())).toBe('ServiceRoleForLedger');
    expect(roleNameOf(linkedDraft({ suffix: 'test' }))).toBe('ServiceRoleForLedger_test');
  });

  it('is made by one command', () => {
    expect(cliCommands(linkedDraft({ suffix: 'test', description: "The shop's" }))).toEqual([
      `aws iam create-service-linked-role --aws-service-name ledger.example.com --custom-suffix test --description 'The shop'\\''s'`,
    ]);
  });
});

describe('the description of a service-linked role', () => {
  it('is ready as the service has it, and goes with the use case', () => {
    const described: LinkedService = { ...ledger, roles: ledger.roles.map((role) => ({ ...role, description: 'Lets the ledger notify.' })) };
    const [linked, ordinary] = useCasesOf(described);

    expect(choose(ledger.servicePrincipal, linked).description).toBe('Lets the ledger notify.');
    expect(choose(ledger.servicePrincipal, ordinary).description).toBe('');
    expect(choose(ledger.servicePrincipal, undefined).description).toBe('');
  });

  it('says what any service does where the service has none', () => {
    expect(choose(ledger.servicePrincipal, useCasesOf(ledger)[0]).description).toBe('Allows Ledger to act in your account.');
  });
});

describe('what the server refused', () => {
  it('is told beside the field that it concerns', () => {
    const taken = new ApiError('EntityAlreadyExists', 'Role with name deployer already exists.', 'r-1');
    const long = new ApiError('ValidationError', "Value at 'description' failed to satisfy constraint", 'r-2');

    expect(refusedFields(draft({ kind: 'account', name: 'deployer' }), taken)).toEqual({ name: taken.text });
    expect(refusedFields(linkedDraft(), long)).toEqual({ description: long.text });
    expect(refusedFields(linkedDraft(), new ApiError('ServiceFailure', 'Try again.', 'r-3'))).toEqual({});
    expect(refusedFields(linkedDraft(), undefined)).toEqual({});
  });
});

describe('the trust policy', () => {
  it('asks for the external ID and MFA of another account', () => {
    const policy = JSON.parse(trustPolicy(draft({ kind: 'account', accountId: '210987654321', externalId: 'x', requiresMfa: true })));

    expect(policy.Statement[0]).toEqual({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::210987654321:root' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': 'x' }, Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    });
  });

  it('asks for the audience of a web identity', () => {
    const provider = 'arn:aws:iam::123456789012:oidc-provider/id.example.com/realm';
    const policy = JSON.parse(trustPolicy(draft({ kind: 'web-identity', provider, audience: 'app' })));

    expect(policy.Statement[0].Condition).toEqual({ StringEquals: { 'id.example.com/realm:aud': 'app' } });
  });
});

describe('the faults of a draft', () => {
  it('begin with the service', () => expect(entityFaults(draft())).toEqual({ service: 'Choose a service.' }));
  it('go on with the use case', () => expect(entityFaults(draft({ servicePrincipal: 'x' }))).toEqual({ useCase: 'Choose a use case.' }));
  it('name an account that is none', () => expect(Object.keys(entityFaults(draft({ kind: 'account', accountId: '1' })))).toEqual(['accountId']));
  it('name a policy that is no JSON', () => expect(Object.keys(entityFaults(draft({ kind: 'custom', customPolicy: '{' })))).toEqual(['customPolicy']));
  it.each(['', 'a b', 'ä', 'a'.repeat(65)])('name the name "%s"', (name) => expect(Object.keys(nameFaults(draft({ name })))).toEqual(['name']));
  it('name a key that is there twice', () => {
    const tags = [{ key: 'Team', value: '' }, { key: 'team', value: '' }];

    expect(Object.keys(nameFaults(draft({ name: 'deployer', tags })))).toEqual(['tags']);
  });
});
