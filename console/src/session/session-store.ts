import { activeCredentials, type Session, type SignedIn, type SwitchedRole } from './types';

// The session lives in memory and, so that a reload does not end it, in this tab's storage: closing the tab ends it.
const key = 'reeve.session';

export type SignOutReason = 'asked' | 'expired' | 'rejected';

let current: Session | undefined = read();
let lastReason: SignOutReason | undefined;
const listeners = new Set<() => void>();

export const sessionStore = {
  get: (): Session | undefined => current,

  /** Why the last session ended, for the sign-in page to say. */
  reason: (): SignOutReason | undefined => lastReason,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  signIn(signedIn: SignedIn): void {
    lastReason = undefined;
    write({ signedIn });
  },

  switchRole(role: SwitchedRole | undefined): void {
    if (current) {
      write({ signedIn: current.signedIn, role });
    }
  },

  signOut(reason: SignOutReason): void {
    lastReason = reason;
    write(undefined);
  },

  /** A role's session that has ended gives way to that of who signed in; a session of theirs that has ended, to the sign-in page. */
  endExpired(now: number): void {
    if (current && isOver(current.signedIn.credentials.expiration, now)) {
      sessionStore.signOut('expired');
    } else if (current?.role && isOver(current.role.credentials.expiration, now)) {
      sessionStore.switchRole(undefined);
    }
  },

  /** When the next of them ends, in milliseconds since 1970. */
  nextExpiry: (): number | undefined => (current ? Date.parse(activeCredentials(current).expiration) : undefined),
};

function isOver(expiration: string, now: number): boolean {
  return Date.parse(expiration) <= now;
}

function write(session: Session | undefined): void {
  current = session;
  if (session) {
    sessionStorage.setItem(key, JSON.stringify(session));
  } else {
    // Everything that this tab keeps belongs to the session.
    sessionStorage.clear();
  }

  listeners.forEach((listener) => listener());
}

function read(): Session | undefined {
  const stored = sessionStorage.getItem(key);
  if (stored === null) {
    return undefined;
  }

  try {
    const session = JSON.parse(stored) as Session;
    return isOver(session.signedIn.credentials.expiration, Date.now()) ? undefined : session;
  } catch {
    return undefined;
  }
}
