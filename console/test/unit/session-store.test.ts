import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignedIn, SwitchedRole } from '../../src/session/types';

const hour = 3_600_000;
const start = Date.parse('2026-05-09T12:00:00Z');

function signedIn(lasts: number): SignedIn {
  return { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/ada', userName: 'ada', credentials: credentials(lasts) };
}

function role(lasts: number): SwitchedRole {
  return { accountId: '210987654321', roleName: 'ops', displayName: 'ops', credentials: credentials(lasts) };
}

function credentials(lasts: number) {
  return { accessKeyId: 'ASIA', secretAccessKey: 'secret', sessionToken: 'token', expiration: new Date(start + lasts).toISOString() };
}

async function freshStore() {
  vi.resetModules();
  return (await import('../../src/session/session-store')).sessionStore;
}

describe('sessionStore', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start });
    sessionStorage.clear();
    return () => vi.useRealTimers();
  });

  it('survives a reload of the tab', async () => {
    (await freshStore()).signIn(signedIn(hour));

    expect((await freshStore()).get()?.signedIn.userName).toBe('ada');
  });

  it('leaves nothing behind at sign-out', async () => {
    const store = await freshStore();
    store.signIn(signedIn(hour));
    sessionStorage.setItem('reeve.deletions', '[]');

    store.signOut('asked');

    expect(store.get()).toBeUndefined();
    expect(sessionStorage.length).toBe(0);
    expect(store.reason()).toBe('asked');
  });

  it('does not take up a session that has ended', async () => {
    (await freshStore()).signIn(signedIn(hour));
    vi.setSystemTime(start + hour);

    expect((await freshStore()).get()).toBeUndefined();
  });

  it('signs out when the session ends', async () => {
    const store = await freshStore();
    store.signIn(signedIn(hour));

    store.endExpired(start + hour - 1);
    expect(store.get()).toBeDefined();
    store.endExpired(start + hour);

    expect(store.get()).toBeUndefined();
    expect(store.reason()).toBe('expired');
  });

  it('falls back to who signed in when the session of a role ends', async () => {
    const store = await freshStore();
    store.signIn(signedIn(2 * hour));
    store.switchRole(role(hour));

    store.endExpired(start + hour);

    expect(store.get()).toMatchObject({ signedIn: { userName: 'ada' } });
    expect(store.get()?.role).toBeUndefined();
  });

  it('tells those who listen', async () => {
    const store = await freshStore();
    const listener = vi.fn();
    const stop = store.subscribe(listener);

    store.signIn(signedIn(hour));
    stop();
    store.signOut('asked');

    expect(listener).toHaveBeenCalledTimes(1);
  });
});
