import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Copyable } from '../commons/copyable';

export interface IssuedKeyProps {
  readonly title: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An access key as it is issued. The secret is nowhere else. */
export function IssuedKey({ title, accessKeyId, secretAccessKey, onClose, children }: IssuedKeyProps) {
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning" statusIconAriaLabel="Warning">
          The secret is shown this once. Keep it where it is needed.
        </Alert>
        <Box variant="p">{children}</Box>
        <KeyValuePairs
          items={[
            { label: 'Access key ID', value: <Copyable text={accessKeyId} what="access key ID" /> },
            { label: 'Secret access key', value: <Copyable text={secretAccessKey} what="secret access key" /> },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}
