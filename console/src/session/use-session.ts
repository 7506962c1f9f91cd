import { useEffect, useSyncExternalStore } from 'react';
import { sessionStore } from './session-store';
import type { Session } from './types';

/** The session, or nothing while nobody is signed in. */
export function useOptionalSession(): Session | undefined {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

/** The session, on the pages that nobody sees without one. */
export function useSession(): Session {
  const session = useOptionalSession();
  if (!session) {
    throw new Error('This page needs a session.');
  }

  return session;
}

// A timer that browsers keep; longer ones overflow.
const longestTimer = 2 ** 31 - 1;

/** Ends sessions when their time is over. */
export function useSessionExpiry(): void {
  const session = useOptionalSession();
  useEffect(() => {
    const expiry = session && sessionStore.nextExpiry();
    if (expiry === undefined) {
      return undefined;
    }

    const timer = setTimeout(() => sessionStore.endExpired(Date.now()), Math.min(Math.max(expiry - Date.now(), 0), longestTimer));
    return () => clearTimeout(timer);
  }, [session]);
}
