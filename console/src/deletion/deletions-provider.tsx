import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNotifications } from '../commons/use-notifications';
import { DetailsModal } from './details-modal';
import { deletionNotification, notificationId } from './deletion-notification';
import type { DeletionTask } from './deletion-task';
import { ResourcesModal } from './resources-modal';
import { useDeletionTasks } from './use-deletion-tasks';

export interface Deletions {
  /** Follows a deletion that was submitted, in the notifications of every page. */
  readonly follow: (roleName: string, taskId: string) => void;
  /** How many have succeeded: a list that shows roles loads anew when it rises. */
  readonly succeeded: number;
}

const DeletionsContext = createContext<Deletions | undefined>(undefined);

/** Follows the deletions of service-linked roles and tells of them in the notifications, whatever page is open. */
export function DeletionsProvider({ children }: { readonly children: ReactNode }) {
  const { tasks, follow, resume, forget } = useDeletionTasks();
  const [details, setDetails] = useState<DeletionTask>();
  const [resources, setResources] = useState<DeletionTask>();
  const { show, dismiss } = useNotifications();

  useEffect(() => {
    for (const task of tasks) {
      show(
        deletionNotification(task, {
          onDetails: () => setDetails(task),
          onResources: () => setResources(task),
          onRetry: () => resume(task.id),
          onDismiss: () => forget(task.id),
        }),
      );
    }
  }, [tasks, show, resume, forget]);

  const succeeded = tasks.filter((task) => task.status === 'SUCCEEDED').map((task) => task.id).join(' ');
  const deletions = useMemo<Deletions>(
    () => ({
      follow: (roleName, taskId) => {
        tasks.filter((task) => task.roleName === roleName).forEach((task) => dismiss(notificationId(task)));
        follow(roleName, taskId);
      },
      succeeded: succeeded.split(' ').filter(Boolean).length,
    }),
    [tasks, dismiss, follow, succeeded],
  );
  return (
    <DeletionsContext.Provider value={deletions}>
      {children}
      {details && (
        <DetailsModal
          task={details}
          onDismiss={() => setDetails(undefined)}
          onResources={() => {
            setDetails(undefined);
            setResources(details);
          }}
        />
      )}
      {resources && <ResourcesModal task={resources} onDismiss={() => setResources(undefined)} />}
    </DeletionsContext.Provider>
  );
}

/** The deletions of service-linked roles. */
export function useDeletions(): Deletions {
  const deletions = useContext(DeletionsContext);
  if (!deletions) {
    throw new Error('There is no DeletionsProvider.');
  }

  return deletions;
}
