import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { paths } from '../../commons/paths';
import { useNotifications } from '../../commons/use-notifications';
import { useOperatorApi } from '../operator-api';

/** Removes a registered service. While accounts have roles of it the server says which, and keeps it. */
export function RemoveService({ service }: { readonly service: string }) {
  const { call } = useOperatorApi();
  const { success } = useNotifications();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const act = useCallback(
    async (signal: AbortSignal) => {
      await call('DELETE', `services/${encodeURIComponent(service)}`, signal);
      success(`The service ${service} was removed.`);
    },
    [call, service, success],
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>Remove service</Button>
      {isOpen && (
        <ConfirmDelete
          what={`the service ${service}`}
          verb="remove"
          act={act}
          onClose={(changed) => {
            setOpen(false);
            if (changed) {
              void navigate(paths.operatorServices);
            }
          }}
        >
          Its access keys go too. A service of which accounts have roles cannot be removed.
        </ConfirmDelete>
      )}
    </>
  );
}
