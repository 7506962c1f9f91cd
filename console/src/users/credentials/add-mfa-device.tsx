import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { CreateVirtualMFADeviceCommand, type VirtualMFADevice } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ActionModal } from '../../commons/action-modal';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { EnableMfaDevice } from './enable-mfa-device';

export interface AddMfaDeviceProps {
  readonly userName: string;
  readonly onClose: (changed: boolean) => void;
}

/** Makes a virtual MFA device, shows its code to scan, and assigns it to a user. */
export function AddMfaDevice({ userName, onClose }: AddMfaDeviceProps) {
  const iam = useIam();
  const [name, setName] = useState(userName);
  const [device, setDevice] = useState<VirtualMFADevice>();
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        const { VirtualMFADevice } = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: name }), { abortSignal });
        setDevice(VirtualMFADevice);
      },
      [iam, name],
    ),
  );
  if (device) {
    return <EnableMfaDevice userName={userName} device={device} onClose={onClose} />;
  }

  return (
    <ActionModal
      title={`Assign an MFA device to ${userName}`}
      submit="Next"
      running="Creating"
      isRunning={isRunning}
      isDisabled={name === ''}
      onSubmit={() => void run()}
      onClose={() => onClose(false)}
    >
      <FormField label="Device name" description="An authenticator app on a phone or a computer is a virtual device." errorText={error?.text ?? ''}>
        <Input value={name} spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </ActionModal>
  );
}
