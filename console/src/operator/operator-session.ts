import { useSyncExternalStore } from 'react';
import { sessionStore } from '../session/session-store';

// In memory and in this tab's storage only: closing the tab forgets the token. It goes to /operator/ of this origin and nowhere else.
const key = 'reeve.operator';

let current: string | undefined = sessionStorage.getItem(key) ?? undefined;
const listeners = new Set<() => void>();

export const operatorSession = {
  get: (): string | undefined => current,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  signIn(token: string): void {
    current = token;
    sessionStorage.setItem(key, token);
    listeners.forEach((listener) => listener());
  },

  signOut(): void {
    current = undefined;
    sessionStorage.removeItem(key);
    listeners.forEach((listener) => listener());
  },
};

// Who signs out of the console leaves nothing behind for who comes after.
sessionStore.subscribe(() => sessionStore.get() || operatorSession.signOut());

/** The operator's token, or nothing while it is not given. */
export function useOptionalToken(): string | undefined {
  return useSyncExternalStore(operatorSession.subscribe, operatorSession.get);
}
