import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/approvals/pending-versions';
import type { Template } from '../../src/services/templates';

function template(roleName: string, newest: number, inEffect?: number): Template {
  const versions = Array.from({ length: newest }, (_, index) => ({ version: index + 1, trustPolicy: {}, policies: [] }));
  return { roleName, versions, inEffect };
}

describe('what an approval changes', () => {
  it('is from the version in effect to the newest, of the templates that the account has roles of', () => {
    const changes = changesOf([template('Behind', 3, 1), template('Following', 2, 2), template('WithoutRole', 2)]);

    expect(changes.map(({ roleName, before, after }) => [roleName, before.version, after.version])).toEqual([['Behind', 1, 3]]);
  });
});
