import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeleteVirtualMFADeviceCommand, EnableMFADeviceCommand, type VirtualMFADevice } from '@aws-sdk/client-iam';
import { useCallback, useMemo, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { Copyable } from '../../commons/copyable';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { ApiError } from '../../commons/api-error';
import { pictureAddress } from './picture-address';

export interface EnableMfaDeviceProps {
  readonly userName: string;
  readonly device: VirtualMFADevice;
  readonly onClose: (changed: boolean) => void;
}

/** Shows the seed of a virtual device, this once, and asks for two codes that prove the app has it. */
export function EnableMfaDevice({ userName, device, onClose }: EnableMfaDeviceProps) {
  const iam = useIam();
  const { failure } = useNotifications();
  const { SerialNumber = '', QRCodePNG, Base32StringSeed } = device;
  const picture = useMemo(() => pictureAddress(QRCodePNG ?? new Uint8Array()), [QRCodePNG]);
  const [codes, setCodes] = useState({ first: '', second: '' });
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        await iam.send(
          new EnableMFADeviceCommand({ UserName: userName, SerialNumber, AuthenticationCode1: codes.first, AuthenticationCode2: codes.second }),
          { abortSignal },
        );
        onClose(true);
      },
      [iam, userName, SerialNumber, codes, onClose],
    ),
  );
  // Nobody can ever see this seed again: the device would be of no use.
  const [isLeaving, setLeaving] = useState(false);
  const giveUp = useCallback(async () => {
    setLeaving(true);
    try {
      await iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }));
    } catch (thrown) {
      failure(`The unassigned device ${SerialNumber} could not be deleted`, ApiError.of(thrown));
    }

    onClose(false);
  }, [iam, SerialNumber, failure, onClose]);
  return (
    <ActionModal
      title={`Set up the device of ${userName}`}
      submit="Assign device"
      running={isLeaving ? 'Deleting the device' : 'Assigning'}
      isRunning={isRunning || isLeaving}
      isDisabled={codes.first === '' || codes.second === ''}
      onSubmit={() => void run()}
      onClose={() => void giveUp()}
    >
      <SpaceBetween size="m">
        <Box variant="p">Scan the QR code with the authenticator app. It is shown only this once.</Box>
        <img src={picture} alt="QR code with the seed of the device" width={220} height={220} />
        <ExpandableSection headerText="Type the secret key instead">
          <Copyable text={new TextDecoder().decode(Base32StringSeed)} what="Secret key" />
        </ExpandableSection>
        <FormField label="First code" errorText={error?.text ?? ''}>
          <Input value={codes.first} inputMode="numeric" autoComplete="one-time-code" onChange={({ detail }) => setCodes((last) => ({ ...last, first: detail.value }))} />
        </FormField>
        <FormField label="Second code" description="The one that follows it, after at most half a minute.">
          <Input value={codes.second} inputMode="numeric" autoComplete="off" onChange={({ detail }) => setCodes((last) => ({ ...last, second: detail.value }))} />
        </FormField>
      </SpaceBetween>
    </ActionModal>
  );
}
