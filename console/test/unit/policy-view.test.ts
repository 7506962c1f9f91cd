import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/commons/policy-view';
import { revocation } from '../../src/roles/details/revoke-tab';

describe('layOut', () => {
  it('decodes what IAM has encoded', () => expect(layOut('%7B%22Version%22%3A%222012-10-17%22%7D')).toBe('{\n  "Version": "2012-10-17"\n}'));
  it('leaves a document with a percent sign as it is', () => expect(layOut('{"a":"100%"}')).toBe('{\n  "a": "100%"\n}'));
  it('shows what is no JSON', () => expect(layOut('not JSON')).toBe('not JSON'));
});

describe('revocation', () => {
  it('denies everything to sessions made before', () => {
    const { Statement } = JSON.parse(revocation(new Date('2026-05-09T12:00:00Z')));

    expect(Statement).toEqual([
      { Effect: 'Deny', Action: ['*'], Resource: ['*'], Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-05-09T12:00:00.000Z' } } },
    ]);
  });
});
