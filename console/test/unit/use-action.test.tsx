import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useAction } from '../../src/commons/use-action';

describe('useAction', () => {
  it('is running until it is done', async () => {
    let finish: () => void = () => undefined;
    const act1 = () => new Promise<void>((resolve) => (finish = resolve));
    const { result } = renderHook(() => useAction(act1));
    let done: Promise<boolean> = Promise.resolve(false);

    act(() => {
      done = result.current.run();
    });
    expect(result.current.isRunning).toBe(true);
    await act(async () => {
      finish();
      expect(await done).toBe(true);
    });

    expect(result.current.isRunning).toBe(false);
  });

  it('tells what it failed with, until the next run', async () => {
    const failing = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('broken'));
    const { result } = renderHook(() => useAction(failing));

    await act(async () => expect(await result.current.run()).toBe(false));
    expect(result.current.error?.message).toBe('broken');
    await act(async () => expect(await result.current.run()).toBe(true));

    expect(result.current.error).toBeUndefined();
  });
});
