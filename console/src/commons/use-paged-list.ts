import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, isAbort } from './api-error';

/** One page of a list, and where the list goes on. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly marker?: string | undefined;
}

export type LoadPage<T> = (marker: string | undefined, signal: AbortSignal) => Promise<ListPage<T>>;

export interface PagedList<T> {
  readonly items: readonly T[];
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
  /** Whether the server has more than `items`. */
  readonly hasMore: boolean;
  /** Asks for at least so many items; `Infinity` for all of them. */
  readonly need: (count: number) => void;
  /** Loads the list anew; what is shown stays until it is there. */
  readonly reload: () => void;
}

interface State<T> {
  readonly load: LoadPage<T>;
  readonly round: number;
  readonly items: readonly T[];
  readonly marker: string | undefined;
  readonly started: boolean;
  readonly error: ApiError | undefined;
}

/**
 * A list that the server gives in pages. Pages are fetched as they are needed: the next one when somebody turns to it, all of them when
 * somebody searches or sorts. Give it a `load` that `useCallback` keeps.
 */
export function usePagedList<T>(load: LoadPage<T>): PagedList<T> {
  const [state, setState] = useState<State<T>>(() => empty(load, 0));
  const [shown, setShown] = useState<readonly T[]>([]);
  const [wanted, setWanted] = useState(1);
  const stateRef = useRef(state);
  if (state.load !== load) {
    setState(empty(load, state.round + 1));
    setShown([]);
  }

  useEffect(() => {
    stateRef.current = state;
  });

  const isComplete = state.started && state.marker === undefined;
  const isLoading = !state.error && !isComplete && (!state.started || state.items.length < wanted);
  useEffect(() => {
    if (!isLoading) {
      return undefined;
    }

    const controller = new AbortController();
    const { round, marker } = stateRef.current;
    load(marker, controller.signal).then(
      (page) => controller.signal.aborted || setState((last) => (last.round === round ? append(last, page) : last)),
      (thrown: unknown) =>
        controller.signal.aborted || isAbort(thrown) || setState((last) => (last.round === round ? { ...last, error: ApiError.of(thrown) } : last)),
    );
    return () => controller.abort();
  }, [isLoading, load, state.marker, state.round]);

  // While a list is loaded anew, what it was is shown.
  if (state.started && shown !== state.items) {
    setShown(state.items);
  }

  const reload = useCallback(() => setState((last) => empty(last.load, last.round + 1)), []);
  return {
    items: state.started ? state.items : shown,
    isLoading,
    error: state.error,
    hasMore: !isComplete,
    need: setWanted,
    reload,
  };
}

function empty<T>(load: LoadPage<T>, round: number): State<T> {
  return { load, round, items: [], marker: undefined, started: false, error: undefined };
}

function append<T>(last: State<T>, page: ListPage<T>): State<T> {
  return { ...last, items: [...last.items, ...page.items], marker: page.marker, started: true };
}
