import Button from '@cloudscape-design/components/button';
import { exactMomentText } from '../commons/moment-text';
import type { ResourceTableProps } from '../commons/resource-table';
import type { TrailEvent } from './lookup-events';

/** The columns of the history. */
export function eventColumns(onShow: (event: TrailEvent) => void): ResourceTableProps<TrailEvent>['columns'] {
  return [
    {
      id: 'name',
      label: 'Event name',
      header: 'Event name',
      cell: (event) => (
        <Button variant="inline-link" ariaLabel={`Show the event ${event.EventName}`} onClick={() => onShow(event)}>
          {event.EventName}
        </Button>
      ),
      isRowHeader: true,
      width: 260,
      minWidth: 180,
    },
    { id: 'time', label: 'Event time', header: 'Event time', cell: ({ EventTime }) => exactMomentText(new Date(EventTime * 1000)), minWidth: 310 },
    { id: 'user', label: 'User name', header: 'User name', cell: ({ Username }) => Username ?? '-', minWidth: 160 },
    { id: 'source', label: 'Event source', header: 'Event source', cell: ({ EventSource }) => EventSource, minWidth: 200 },
    { id: 'outcome', label: 'Error code', header: 'Error code', cell: (event) => errorCode(event) ?? '-', minWidth: 160 },
    {
      id: 'resources',
      label: 'Resources',
      header: 'Resources',
      cell: ({ Resources = [] }) => Resources.flatMap(({ ResourceName }) => ResourceName ?? []).join(', ') || '-',
      minWidth: 260,
    },
    { id: 'key', label: 'Access key ID', header: 'Access key ID', cell: ({ AccessKeyId }) => AccessKeyId ?? '-', minWidth: 220 },
    { id: 'read-only', label: 'Read-only', header: 'Read-only', cell: ({ ReadOnly }) => ReadOnly ?? '-', minWidth: 120 },
  ];
}

// LookupEvents tells it in the event's own text only.
function errorCode({ CloudTrailEvent }: TrailEvent): string | undefined {
  try {
    return (JSON.parse(CloudTrailEvent) as { errorCode?: string }).errorCode;
  } catch {
    return undefined;
  }
}
