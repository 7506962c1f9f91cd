import { describe, expect, it } from 'vitest';
import { draftOf, requestOf } from '../../src/account-settings/password-policy-draft';
import { quotasOf } from '../../src/account-settings/quotas-panel';
import { rangeOf } from '../../src/events/time-range';
import { lines } from '../../src/simulator/simulation';

describe('texts that become requests', () => {
  it('takes the lines that say something', () => {
    expect(lines(' iam:GetRole \n\n iam:GetUser')).toEqual(['iam:GetRole', 'iam:GetUser']);
  });

  it('sends no number that is empty, and keeps what was set', () => {
    const request = requestOf({ ...draftOf({ MinimumPasswordLength: 14, RequireNumbers: true }), MaxPasswordAge: '90' });

    expect(request).toMatchObject({ MinimumPasswordLength: 14, MaxPasswordAge: 90, RequireNumbers: true, RequireSymbols: false });
    expect(request.PasswordReusePrevention).toBeUndefined();
  });

  it('counts a relative range back from now', () => {
    const now = Date.UTC(2026, 0, 2);

    expect(rangeOf({ type: 'relative', amount: 1, unit: 'day' }, now)).toEqual({ from: new Date(Date.UTC(2026, 0, 1)), until: undefined });
    expect(rangeOf(null, now)).toEqual({ from: undefined, until: undefined });
  });
});

describe('quotas', () => {
  it('stand beside what is used of them; other counts are none', () => {
    expect(quotasOf({ UsersQuota: 5000, Users: 3, MFADevices: 1, PolicySizeQuota: 6144 })).toEqual([
      { name: 'PolicySize', used: undefined, quota: 6144 },
      { name: 'Users', used: 3, quota: 5000 },
    ]);
  });
});
