import type { DeletionTask } from './deletion-task';

// A reload must not lose sight of a deletion; the end of the session may.
const key = 'reeve.deletions';

export function readTasks(accountId: string): readonly DeletionTask[] {
  return readAll().filter((task) => task.accountId === accountId);
}

export function writeTasks(accountId: string, tasks: readonly DeletionTask[]): void {
  sessionStorage.setItem(key, JSON.stringify([...readAll().filter((task) => task.accountId !== accountId), ...tasks]));
}

function readAll(): readonly DeletionTask[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as readonly DeletionTask[];
  } catch {
    return [];
  }
}
