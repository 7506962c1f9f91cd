import { useCallback, useEffect, useState } from 'react';
import { ApiError, isAbort } from './api-error';
import type { Loaded } from './loaded';

type State<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ApiError }
  | { readonly status: 'ready'; readonly value: T };

/**
 * Loads something, and again when `load` is another function: give it one that `useCallback` keeps. What was loaded before stays while it is
 * loaded again, so that a page does not blink.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [loader, setLoader] = useState(() => load);
  const [state, setState] = useState<State<T>>({ status: 'loading' });
  if (loader !== load) {
    setLoader(() => load);
    setState({ status: 'loading' });
  }

  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(
      (value) => controller.signal.aborted || setState({ status: 'ready', value }),
      (thrown: unknown) => controller.signal.aborted || isAbort(thrown) || setState({ status: 'failed', error: ApiError.of(thrown) }),
    );
    return () => controller.abort();
  }, [load, round]);

  const again = useCallback(() => setRound((last) => last + 1), []);
  const retry = useCallback(() => {
    setState({ status: 'loading' });
    again();
  }, [again]);

  switch (state.status) {
    case 'ready':
      return { ...state, reload: again };
    case 'failed':
      return { ...state, retry };
    default:
      return state;
  }
}
