import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { withMomentTexts } from '../commons/moment-text';
import { NavLink } from '../commons/nav-link';
import { paths } from '../commons/paths';
import type { DeletionTask } from './deletion-task';

export interface DetailsModalProps {
  readonly task: DeletionTask;
  readonly onDismiss: () => void;
  readonly onResources: () => void;
}

/** Why a deletion failed. */
export function DetailsModal({ task, onDismiss, onResources }: DetailsModalProps) {
  return (
    <Modal
      visible
      onDismiss={onDismiss}
      closeAriaLabel="Close"
      header={`Why ${task.roleName} was not deleted`}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {task.usage.length > 0 && <Button onClick={onResources}>View resources</Button>}
            <Button variant="primary" onClick={onDismiss}>
              Close
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          items={[
            { label: 'Reason', value: task.reason === undefined ? 'The service gave no reason.' : withMomentTexts(task.reason) },
            { label: 'Regions', value: task.usage.map(({ region }) => region).join(', ') || '-' },
            { label: 'Deletion task', value: task.id },
          ]}
        />
        <Box variant="p">
          Remove what still uses the role in the service, or wait until its sessions end, and delete the role again. The service may name
          only some of its resources at a time.
        </Box>
        <Box variant="p">
          How to clean up, the documentation of the service tells: find it in{' '}
          <NavLink to={paths.services} onFollow={onDismiss}>
            Services that work with IAM
          </NavLink>
          , and follow the link of its <b>Yes</b>.
        </Box>
      </SpaceBetween>
    </Modal>
  );
}
