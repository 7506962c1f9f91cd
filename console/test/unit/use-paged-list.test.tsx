import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { usePagedList, type LoadPage } from '../../src/commons/use-paged-list';

// Pages of two: 1 2, 3 4, 5.
const pages: LoadPage<number> = (marker) => {
  const start = Number(marker ?? 1);
  const items = [start, start + 1].filter((number) => number <= 5);
  return Promise.resolve({ items, marker: start + 2 <= 5 ? String(start + 2) : undefined });
};

describe('usePagedList', () => {
  it('fetches the first page only, until more is needed', async () => {
    const load = vi.fn(pages);
    const { result } = renderHook(() => usePagedList(load));

    await waitFor(() => expect(result.current.items).toEqual([1, 2]));

    expect(result.current.hasMore).toBe(true);
    expect(result.current.isLoading).toBe(false);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('fetches as many pages as are needed', async () => {
    const { result } = renderHook(() => usePagedList(pages));
    await waitFor(() => expect(result.current.items).toEqual([1, 2]));

    act(() => result.current.need(3));

    await waitFor(() => expect(result.current.items).toEqual([1, 2, 3, 4]));
    expect(result.current.hasMore).toBe(true);
  });

  it('fetches all of them for a search', async () => {
    const { result } = renderHook(() => usePagedList(pages));

    act(() => result.current.need(Infinity));

    await waitFor(() => expect(result.current.items).toEqual([1, 2, 3, 4, 5]));
    expect(result.current.hasMore).toBe(false);
  });

  it('tells what failed, and starts again when told to', async () => {
    const load = vi.fn(pages).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const { result } = renderHook(() => usePagedList(load));
    await waitFor(() => expect(result.current.error?.code).toBe('NetworkFailure'));

    act(() => result.current.reload());

    await waitFor(() => expect(result.current.items).toEqual([1, 2]));
    expect(result.current.error).toBeUndefined();
  });

  it('shows the old items while it loads anew, and then the new ones', async () => {
    let round = 0;
    const load: LoadPage<string> = () => Promise.resolve({ items: [`round ${round}`] });
    const { result } = renderHook(() => usePagedList(load));
    await waitFor(() => expect(result.current.items).toEqual(['round 0']));
    round = 1;

    act(() => result.current.reload());

    expect(result.current.items).toEqual(['round 0']);
    await waitFor(() => expect(result.current.items).toEqual(['round 1']));
  });

  it('gives a request up when nobody waits for it any more', async () => {
    let given: AbortSignal | undefined;
    const load: LoadPage<number> = (_, signal) => {
      given = signal;
      return new Promise(() => undefined);
    };
    const { unmount } = renderHook(() => usePagedList(load));
    await waitFor(() => expect(given).toBeDefined());

    unmount();

    expect(given?.aborted).toBe(true);
  });
});
