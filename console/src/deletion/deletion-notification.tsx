import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { withMomentTexts } from '../commons/moment-text';
import type { Notification } from '../commons/use-notifications';
import type { DeletionTask } from './deletion-task';

export interface DeletionActions {
  readonly onDetails: () => void;
  readonly onResources: () => void;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

export function notificationId(task: DeletionTask): string {
  return `deletion-${task.id}`;
}

/** What the notifications say of a deletion. */
export function deletionNotification(task: DeletionTask, actions: DeletionActions): Notification {
  const id = notificationId(task);
  const { onDismiss } = actions;
  if (task.trouble !== undefined) {
    return {
      id,
      type: 'warning',
      header: `Reeve cannot tell how the deletion of ${task.roleName} stands`,
      content: task.trouble,
      action: <Button onClick={actions.onRetry}>Ask again</Button>,
      dismissible: true,
      onDismiss,
    };
  }

  switch (task.status) {
    case 'SUCCEEDED':
      return { id, type: 'success', content: `The role ${task.roleName} was deleted.`, dismissible: true, onDismiss };
    case 'FAILED':
      return {
        id,
        type: 'error',
        header: `The role ${task.roleName} could not be deleted`,
        content: task.usage.length > 0 ? 'The service still uses the role.' : withMomentTexts(task.reason ?? ''),
        action: (
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={actions.onDetails}>View details</Button>
            {task.usage.length > 0 && <Button onClick={actions.onResources}>View resources</Button>}
          </SpaceBetween>
        ),
        dismissible: true,
        onDismiss,
      };
    default:
      return { id, type: 'in-progress', loading: true, content: `Deleting the role ${task.roleName}. The service is asked whether it still uses it.` };
  }
}
