import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeletionTask } from '../../src/deletion/deletion-task';
import { readTasks, writeTasks } from '../../src/deletion/deletion-storage';
import { watch } from '../../src/deletion/use-deletion-tasks';

const task: DeletionTask = { id: 'task/1', accountId: '123456789012', roleName: 'AWSServiceRoleForLexBots', status: 'NOT_STARTED', usage: [] };

describe('watch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks until the deletion has ended', async () => {
    const ask = vi
      .fn()
      .mockResolvedValueOnce({ ...task, status: 'IN_PROGRESS' })
      .mockResolvedValueOnce({ ...task, status: 'SUCCEEDED' });
    const report = vi.fn();

    const watching = watch(task, ask, report, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(60_000);
    await watching;

    expect(ask).toHaveBeenCalledTimes(2);
    expect(report).toHaveBeenLastCalledWith({ ...task, status: 'SUCCEEDED' });
  });

  it('goes on when the network fails', async () => {
    const ask = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce({ ...task, status: 'FAILED' });
    const report = vi.fn();

    const watching = watch(task, ask, report, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(60_000);
    await watching;

    expect(report).toHaveBeenCalledTimes(1);
    expect(report).toHaveBeenCalledWith({ ...task, status: 'FAILED' });
  });

  it('stops and tells where it may not ask', async () => {
    const denied = Object.assign(new Error('not authorized'), { name: 'AccessDenied', $metadata: {} });
    const report = vi.fn();

    const watching = watch(task, vi.fn().mockRejectedValue(denied), report, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(60_000);
    await watching;

    expect(report).toHaveBeenCalledTimes(1);
    expect(report).toHaveBeenCalledWith({ ...task, trouble: 'not authorized (AccessDenied)' });
  });

  it('asks no more once it is given up', async () => {
    const controller = new AbortController();
    const ask = vi.fn().mockResolvedValue({ ...task, status: 'IN_PROGRESS' });

    const watching = watch(task, ask, vi.fn(), controller.signal);
    await vi.advanceTimersByTimeAsync(600);
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    await watching;

    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('the storage of deletions', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps those of accounts apart', () => {
    writeTasks('123456789012', [task]);
    writeTasks('210987654321', []);

    expect(readTasks('123456789012')).toEqual([task]);
    expect(readTasks('210987654321')).toEqual([]);
  });

  it('makes do with what it cannot read', () => {
    sessionStorage.setItem('reeve.deletions', 'not JSON');

    expect(readTasks('123456789012')).toEqual([]);
  });
});
