import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, isAbort } from './api-error';

export interface Action<Arguments extends readonly unknown[]> {
  /** Runs it; the answer is whether it was done. */
  readonly run: (...args: Arguments) => Promise<boolean>;
  readonly isRunning: boolean;
  /** What the last run failed with. */
  readonly error: ApiError | undefined;
  readonly clear: () => void;
}

/** Something that a button does: whether it is under way, and how it failed. It is given up when its page goes. */
export function useAction<Arguments extends readonly unknown[]>(
  act: (signal: AbortSignal, ...args: Arguments) => Promise<void>,
): Action<Arguments> {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<ApiError>();
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(
    async (...args: Arguments) => {
      controller.current?.abort();
      const { signal } = (controller.current = new AbortController());
      setRunning(true);
      setError(undefined);
      try {
        await act(signal, ...args);
        return true;
      } catch (thrown) {
        if (!signal.aborted && !isAbort(thrown)) {
          setError(ApiError.of(thrown));
        }

        return false;
      } finally {
        setRunning(false);
      }
    },
    [act],
  );

  return { run, isRunning, error, clear: useCallback(() => setError(undefined), []) };
}
