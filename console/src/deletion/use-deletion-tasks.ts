import { useCallback, useEffect, useState } from 'react';
import { ApiError, isAbort } from '../commons/api-error';
import { useIam } from '../commons/use-iam';
import { activeAccountId } from '../session/types';
import { useSession } from '../session/use-session';
import { readTasks, writeTasks } from './deletion-storage';
import { isUnderWay, refresh, type DeletionTask } from './deletion-task';

// Most deletions end within a second; one that waits for a service is asked after less and less often.
const firstWait = 500;
const longestWait = 5000;

export interface DeletionTasks {
  readonly tasks: readonly DeletionTask[];
  /** Follows a deletion that was submitted; an earlier one of the role is forgotten. */
  readonly follow: (roleName: string, taskId: string) => void;
  /** Asks again after one whose status could not be had. */
  readonly resume: (taskId: string) => void;
  readonly forget: (taskId: string) => void;
}

/** Follows deletion tasks until they end, over reloads too. */
export function useDeletionTasks(): DeletionTasks {
  const iam = useIam();
  const accountId = activeAccountId(useSession());
  const [tasks, setTasks] = useState(() => readTasks(accountId));
  useEffect(() => writeTasks(accountId, tasks), [accountId, tasks]);

  const replace = useCallback(
    (changed: DeletionTask) => setTasks((all) => all.map((task) => (task.id === changed.id ? changed : task))),
    [],
  );
  const underWay = tasks.filter(isUnderWay).map((task) => task.id).join(' ');
  useEffect(() => {
    const controller = new AbortController();
    for (const id of underWay.split(' ').filter(Boolean)) {
      const task = readTasks(accountId).find((one) => one.id === id) ?? tasks.find((one) => one.id === id);
      if (task) {
        void watch(task, (current, signal) => refresh(iam, current, signal), replace, controller.signal);
      }
    }

    return () => controller.abort();
    // Which tasks are watched depends on their ids only: what is known of one must not start its watch anew.
  }, [accountId, iam, replace, underWay]);

  return {
    tasks,
    follow: useCallback(
      (roleName, id) =>
        setTasks((all) => [
          ...all.filter((task) => task.roleName !== roleName && task.id !== id),
          { id, accountId, roleName, status: 'NOT_STARTED', usage: [] },
        ]),
      [accountId],
    ),
    resume: useCallback((id) => setTasks((all) => all.map((task) => (task.id === id ? { ...task, trouble: undefined } : task))), []),
    forget: useCallback((id) => setTasks((all) => all.filter((task) => task.id !== id)), []),
  };
}

type Refresh = (task: DeletionTask, signal: AbortSignal) => Promise<DeletionTask>;

/** Asks after a task until it ends or cannot be asked after. */
export async function watch(task: DeletionTask, ask: Refresh, report: (task: DeletionTask) => void, signal: AbortSignal): Promise<void> {
  let current = task;
  for (let wait = firstWait; isUnderWay(current) && !signal.aborted; wait = Math.min(wait * 1.5, longestWait)) {
    await pause(wait, signal);
    if (signal.aborted) {
      return;
    }

    try {
      current = await ask(current, signal);
      if (!signal.aborted) {
        report(current);
      }
    } catch (thrown) {
      if (signal.aborted || isAbort(thrown)) {
        return;
      }

      const error = ApiError.of(thrown);
      if (error.code !== 'NetworkFailure' && error.code !== 'Throttling') {
        current = { ...current, trouble: error.text };
        report(current);
      }
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
