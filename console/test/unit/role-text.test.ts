import { describe, expect, it } from 'vitest';
import { lastActivity, linkedService, trustedEntities } from '../../src/roles/role-text';

function trust(principal: unknown): string {
  return encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }] }));
}

describe('trustedEntities', () => {
  it.each([
    [{ Service: 'ec2.amazonaws.com' }, ['AWS Service: ec2']],
    [{ Service: ['lex.amazonaws.com', 'ledger.example.com'] }, ['AWS Service: lex', 'AWS Service: ledger.example.com']],
    [{ AWS: 'arn:aws:iam::123456789012:root' }, ['Account: 123456789012']],
    [{ AWS: '123456789012' }, ['Account: 123456789012']],
    [{ AWS: 'arn:aws:iam::123456789012:user/ada' }, ['Account: arn:aws:iam::123456789012:user/ada']],
    [{ Federated: 'accounts.example.com' }, ['Identity Provider: accounts.example.com']],
    ['*', ['Everyone']],
  ])('%j', (principal, expected) => expect(trustedEntities(trust(principal))).toEqual(expected));

  it('names nobody whom a statement denies', () => {
    const document = JSON.stringify({ Statement: { Effect: 'Deny', Principal: '*', Action: '*' } });

    expect(trustedEntities(document)).toEqual([]);
  });

  it('makes do with what is no document', () => expect(trustedEntities('%')).toEqual([]));
});

describe('linkedService', () => {
  it('is the service in the path', () => expect(linkedService({ Path: '/aws-service-role/lex.amazonaws.com/' })).toBe('lex.amazonaws.com'));
  it('is none for other paths', () => expect(linkedService({ Path: '/service-role/' })).toBeUndefined());
});

describe('lastActivity', () => {
  const now = Date.parse('2026-05-09T12:00:00Z');
  const used = (before: number) => lastActivity({ RoleLastUsed: { LastUsedDate: new Date(now - before) } } as never, now);

  it.each([
    [59_000, 'Less than a minute ago'],
    [60_000, '1 minute ago'],
    [3 * 3_600_000, '3 hours ago'],
    [86_400_000, '1 day ago'],
  ])('%d ms', (before, expected) => expect(used(before)).toBe(expected));

  it('is a dash where there is none', () => expect(lastActivity({} as never, now)).toBe('-'));
});
