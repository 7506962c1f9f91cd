import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { useAction } from '../../commons/use-action';
import { useNotifications } from '../../commons/use-notifications';
import { ApiError } from '../../commons/api-error';
import { useOperatorApi } from '../operator-api';
import { setVisibility, visibilityText, type Visibility } from './hidden-services';
import type { ServiceEntry } from './operator-services-config';

export interface ServiceActionsProps {
  readonly selected: readonly ServiceEntry[];
  readonly onChanged: () => void;
}

/** Hides services of AWS from accounts, after asking, and shows them again. */
export function ServiceActions({ selected, onChanged }: ServiceActionsProps) {
  const { call } = useOperatorApi();
  const { success, failure } = useNotifications();
  const [hiding, setHiding] = useState<Visibility>();
  const act = useCallback(
    async (signal: AbortSignal, change: Visibility) => {
      await setVisibility(call, change, signal);
      success(visibilityText(change));
      onChanged();
    },
    [call, success, onChanged],
  );
  const show = useAction(
    useCallback(
      (signal: AbortSignal, services: Visibility['services']) =>
        act(signal, { verb: 'show', services }).catch((thrown: unknown) => {
          if (!signal.aborted) {
            failure('The services could not be shown', ApiError.of(thrown));
          }
        }),
      [act, failure],
    ),
  );
  const services = selected.map(({ servicePrincipal }) => servicePrincipal);
  return (
    <>
      <ButtonDropdown
        items={items(selected)}
        loading={show.isRunning}
        loadingText="Working"
        onItemClick={({ detail: { id } }) => {
          const affected = id.endsWith('-all') ? 'all' : services;
          if (id.startsWith('hide')) {
            setHiding({ verb: 'hide', services: affected });
          } else {
            void show.run(affected);
          }
        }}
      >
        Service actions
      </ButtonDropdown>
      {hiding && (
        <ConfirmDelete
          verb="hide"
          what={nameOf(hiding)}
          act={(signal) => act(signal, hiding)}
          onClose={() => setHiding(undefined)}
        >
          Accounts do not see it among the services any more, and cannot make roles of it. Roles that they have stay, and work as before.
        </ConfirmDelete>
      )}
    </>
  );
}

function items(selected: readonly ServiceEntry[]): ButtonDropdownProps.Items {
  const none = { disabled: true, disabledReason: 'Select services of AWS.' };
  return [
    { id: 'hide', text: 'Hide', ...(selected.some(({ isHidden }) => !isHidden) ? {} : none) },
    { id: 'show', text: 'Show', ...(selected.some(({ isHidden }) => isHidden) ? {} : none) },
    { id: 'hide-all', text: 'Hide all of AWS' },
    { id: 'show-all', text: 'Show all of AWS' },
  ];
}

function nameOf({ services }: Visibility): string {
  return services === 'all' ? 'all services of AWS' : services.length === 1 ? `${services[0]}` : `${services.length} services of AWS`;
}
