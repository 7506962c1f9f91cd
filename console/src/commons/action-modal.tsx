import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useId, type FormEvent, type ReactNode } from 'react';

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

/** A modal that asks for something, or whether something is to be done. It stays while that is under way. Enter in a field does it too. */
export function ActionModal({ title, submit, running, isRunning, isDisabled = false, size = 'medium', onSubmit, onClose, children }: ActionModalProps) {
  const form = useId();
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault();
    // Out of the page, but not out of the React tree: a form around the modal is not meant.
    event.stopPropagation();
    onSubmit();
  };
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
            <Button variant="link" formAction="none" disabled={isRunning} onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" form={form} disabled={isDisabled} loading={isRunning} loadingText={running}>
              {submit}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={form} onSubmit={onFormSubmit}>
        {children}
      </form>
    </Modal>
  );
}
