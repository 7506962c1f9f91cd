import { useCallback, useMemo, useState } from 'react';
import { ResourceTable } from '../commons/resource-table';
import { usePage } from '../commons/use-page';
import { usePagedList } from '../commons/use-paged-list';
import { activeCredentials } from '../session/types';
import { useSession } from '../session/use-session';
import { everything, type EventFilter } from './event-filter';
import { EventPanel } from './event-panel';
import { eventColumns } from './events-config';
import { eventsPage } from './events-help';
import { FilterBar } from './filter-bar';
import { lookupEvents, type TrailEvent } from './lookup-events';

/** The account's history. */
export function Page() {
  usePage(eventsPage);
  const credentials = activeCredentials(useSession());
  const [filter, setFilter] = useState<EventFilter>(everything);
  const [shown, setShown] = useState<TrailEvent>();
  const list = usePagedList(useCallback((token, signal) => lookupEvents(credentials, filter, token, signal), [credentials, filter]));
  return (
    <>
      <ResourceTable<TrailEvent>
        names={{ one: 'event', many: 'events' }}
        list={list}
        idOf={({ EventId }) => EventId}
        columns={useMemo(() => eventColumns(setShown), [])}
        hiddenByDefault={['key', 'read-only']}
        description="What was called in the account, by whom, and what came of it; the newest on top."
        serverFilter={<FilterBar onChange={setFilter} />}
        selection="none"
      />
      {shown && <EventPanel event={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
