import { describe, expect, it } from 'vitest';
import { difference } from '../../src/commons/tags-panel';

describe('difference of tags', () => {
  it('untags what is gone and tags what changed or came, and nothing else', () => {
    const before = [{ Key: 'team', Value: 'data' }, { Key: 'stage', Value: 'test' }, { Key: 'old', Value: '' }];
    const after = [{ key: 'team', value: 'data' }, { key: 'stage', value: 'live' }, { key: 'new', value: '1' }];

    expect(difference(before, after)).toEqual({ gone: ['old'], changed: [{ Key: 'stage', Value: 'live' }, { Key: 'new', Value: '1' }] });
  });

  it('does not untag a key of which only the case changed, which would take the new tag away', () => {
    expect(difference([{ Key: 'Team', Value: 'data' }], [{ key: 'team', value: 'data' }])).toEqual({ gone: [], changed: [{ Key: 'team', Value: 'data' }] });
  });
});
