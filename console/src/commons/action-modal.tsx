import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

export interface ActionModalProps {
  readonly title: string;
  /** The text of the button that does it, and what it says meanwhile. */
  readonly submit: string;
  readonly running: string;
  readonly isRunning: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'medium' | 'large';
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal that asks for something, or whether something is to be done. It stays while that is under way. */
export function ActionModal({ title, submit, running, isRunning, isDisabled = false, size = 'medium', onSubmit, onClose, children }: ActionModalProps) {
  return (
    <Modal
      visible
      size={size}
      header={title}
      closeAriaLabel="Close"
      onDismiss={() => isRunning || onClose()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isRunning} onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={isDisabled} loading={isRunning} loadingText={running} onClick={onSubmit}>
              {submit}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {children}
    </Modal>
  );
}
