import { useEffect, useState } from 'react';
import { activeCredentials } from '../../session/types';
import { useSession } from '../../session/use-session';
import { ApiError, isAbort } from '../api-error';
import { checkPolicy, type PolicyFinding, type PolicyKind } from './policy-check';

/** How far the check of a document is. The findings of the last check stay until the next one is there. */
export interface Findings {
  readonly found: readonly PolicyFinding[];
  readonly isChecking: boolean;
  readonly error: ApiError | undefined;
}

interface Checked {
  readonly document: string;
  readonly found: readonly PolicyFinding[];
  readonly error: ApiError | undefined;
}

const pause = 400;

/** Asks the server what is wrong with a document, once nobody has typed for a moment. */
export function useFindings(document: string, kind: PolicyKind): Findings {
  const credentials = activeCredentials(useSession());
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      checkPolicy(credentials, document, kind, signal).then(
        (found) => signal.aborted || setChecked({ document, found, error: undefined }),
        (thrown: unknown) =>
          signal.aborted || isAbort(thrown) || setChecked({ document, found: [], error: ApiError.of(thrown) }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [credentials, document, kind]);

  return { found: checked?.found ?? [], isChecking: checked?.document !== document, error: checked?.error };
}
