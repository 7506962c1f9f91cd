import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useLoaded } from '../../src/commons/use-loaded';

describe('useLoaded', () => {
  it('is loading, and then ready', async () => {
    const load = vi.fn(() => Promise.resolve('role'));
    const { result } = renderHook(() => useLoaded(load));

    expect(result.current.status).toBe('loading');
    await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', value: 'role' }));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tells what failed, and tries again', async () => {
    const load = vi.fn(() => Promise.resolve('role')).mockRejectedValueOnce(new Error('broken'));
    const { result } = renderHook(() => useLoaded(load));
    await waitFor(() => expect(result.current.status).toBe('failed'));

    act(() => (result.current.status === 'failed' ? result.current.retry() : undefined));

    await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', value: 'role' }));
  });

  it('keeps the old value while it loads anew', async () => {
    let count = 0;
    const load = () => Promise.resolve(++count);
    const { result } = renderHook(() => useLoaded(load));
    await waitFor(() => expect(result.current).toMatchObject({ value: 1 }));

    act(() => (result.current.status === 'ready' ? result.current.reload() : undefined));

    expect(result.current).toMatchObject({ status: 'ready', value: 1 });
    await waitFor(() => expect(result.current).toMatchObject({ value: 2 }));
  });

  it('never shows the value of another question', async () => {
    const first = () => Promise.resolve('first');
    const second = () => new Promise<string>(() => undefined);
    const { result, rerender } = renderHook(({ load }) => useLoaded(load), { initialProps: { load: first as () => Promise<string> } });
    await waitFor(() => expect(result.current).toMatchObject({ value: 'first' }));

    rerender({ load: second });

    expect(result.current.status).toBe('loading');
  });
});
