import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { exactMomentText } from '../commons/moment-text';
import { PolicyView } from '../commons/policy-view';
import type { TrailEvent } from './lookup-events';

/** The whole of an event, as it was written. */
export function EventPanel({ event, onClose }: { readonly event: TrailEvent; readonly onClose: () => void }) {
  return (
    <Modal
      visible
      size="large"
      header={`${event.EventName}, ${exactMomentText(new Date(event.EventTime * 1000))}`}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button onClick={onClose}>Close</Button>
        </Box>
      }
    >
      <PolicyView document={event.CloudTrailEvent} label="event" />
    </Modal>
  );
}
