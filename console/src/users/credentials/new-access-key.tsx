import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AccessKey } from '@aws-sdk/client-iam';
import { useState } from 'react';
import { Copyable } from '../../commons/copyable';

/** An access key that was just made: the only time that its secret is shown. */
export function NewAccessKey({ accessKey, onClose }: { readonly accessKey: AccessKey; readonly onClose: () => void }) {
  const { AccessKeyId = '', SecretAccessKey = '' } = accessKey;
  const [isShown, setShown] = useState(false);
  return (
    <Modal
      visible
      header="The access key was created"
      closeAriaLabel="Close"
      // A click beside the window must not lose the secret.
      onDismiss={({ detail }) => detail.reason === 'overlay' || onClose()}
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
          This is the only time that the secret access key is shown. Keep it now; if it is lost, create another key.
        </Alert>
        <KeyValuePairs
          columns={1}
          items={[
            { label: 'Access key ID', value: <Copyable text={AccessKeyId} what="Access key ID" /> },
            {
              label: 'Secret access key',
              value: isShown ? (
                <Copyable text={SecretAccessKey} what="Secret access key" />
              ) : (
                <Button variant="inline-link" onClick={() => setShown(true)}>
                  Show
                </Button>
              ),
            },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}
