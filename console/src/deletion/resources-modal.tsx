import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import type { DeletionTask } from './deletion-task';
import { UsageByRegion } from './usage-by-region';

/** What still uses a role, by region. */
export function ResourcesModal({ task, onDismiss }: { readonly task: DeletionTask; readonly onDismiss: () => void }) {
  return (
    <Modal
      visible
      size="large"
      onDismiss={onDismiss}
      closeAriaLabel="Close"
      header={`Resources that use ${task.roleName}`}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onDismiss}>
            Close
          </Button>
        </Box>
      }
    >
      <UsageByRegion usage={task.usage} />
    </Modal>
  );
}
