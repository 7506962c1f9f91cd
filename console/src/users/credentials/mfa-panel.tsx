import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import {
  DeactivateMFADeviceCommand,
  DeleteVirtualMFADeviceCommand,
  paginateListMFADevices,
  type MFADevice,
} from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { momentText } from '../../commons/moment-text';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { WhenLoaded } from '../../commons/when-loaded';
import { isVirtual } from '../delete/delete-user';
import { AddMfaDevice } from './add-mfa-device';

/** The devices that a user proves a second time with who it is. */
export function MfaPanel({ userName }: { readonly userName: string }) {
  const iam = useIam();
  const loaded = useLoaded(
    useCallback(
      async (abortSignal) => {
        const devices: MFADevice[] = [];
        for await (const { MFADevices = [] } of paginateListMFADevices({ client: iam }, { UserName: userName }, { abortSignal })) {
          devices.push(...MFADevices);
        }

        return devices;
      },
      [iam, userName],
    ),
  );
  const [isAdding, setAdding] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={loaded.status === 'ready' ? `(${loaded.value.length})` : ''}
          description="Codes from a device that are asked for besides the password."
          actions={<Button onClick={() => setAdding(true)}>Assign MFA device</Button>}
        >
          Multi-factor authentication
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the MFA devices">
        {(devices, reload) => (
          <>
            <Devices devices={devices} onChanged={reload} />
            {isAdding && (
              <AddMfaDevice
                userName={userName}
                onClose={(changed) => {
                  setAdding(false);
                  if (changed) {
                    reload();
                  }
                }}
              />
            )}
          </>
        )}
      </WhenLoaded>
    </Container>
  );
}

function Devices({ devices, onChanged }: { readonly devices: readonly MFADevice[]; readonly onChanged: () => void }) {
  const iam = useIam();
  const [removed, setRemoved] = useState<MFADevice>();
  return (
    <>
      <Table<MFADevice>
        variant="embedded"
        wrapLines
        items={devices}
        trackBy="SerialNumber"
        ariaLabels={{ tableLabel: 'MFA devices' }}
        empty={<Box color="text-body-secondary">The user has no MFA device.</Box>}
        columnDefinitions={[
          { id: 'serial', header: 'Device', cell: ({ SerialNumber }) => SerialNumber, isRowHeader: true },
          { id: 'since', header: 'Assigned', cell: ({ EnableDate }) => momentText(EnableDate) },
          {
            id: 'actions',
            header: 'Actions',
            cell: (device) => (
              <Button variant="inline-link" ariaLabel={`Remove ${device.SerialNumber}`} onClick={() => setRemoved(device)}>
                Remove
              </Button>
            ),
          },
        ]}
      />
      {removed && (
        <ConfirmDelete
          verb="remove"
          what={`the MFA device ${removed.SerialNumber}`}
          act={async (abortSignal) => {
            const { UserName, SerialNumber = '' } = removed;
            await iam.send(new DeactivateMFADeviceCommand({ UserName, SerialNumber }), { abortSignal });
            if (isVirtual(SerialNumber)) {
              await iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }));
            }
          }}
          onClose={(changed) => {
            setRemoved(undefined);
            if (changed) {
              onChanged();
            }
          }}
        >
          The user then signs in without it.
        </ConfirmDelete>
      )}
    </>
  );
}
