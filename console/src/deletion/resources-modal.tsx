import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DeletionTask } from './deletion-task';

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
      <SpaceBetween size="l">
        {task.usage.map(({ region, resources }) => (
          <section key={region} aria-label={region}>
            <Header variant="h3" counter={`(${resources.length})`}>
              {region}
            </Header>
            {resources.length === 0 ? (
              <Box color="text-body-secondary">The service does not name the resources.</Box>
            ) : (
              <ul>
                {resources.map((resource) => (
                  <li key={resource}>
                    <CopyToClipboard
                      variant="inline"
                      textToCopy={resource}
                      textToDisplay={resource}
                      copyButtonAriaLabel={`Copy ${resource}`}
                      copySuccessText="Copied"
                      copyErrorText="It could not be copied"
                    />
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </SpaceBetween>
    </Modal>
  );
}
