import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { AttachRolePolicyCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ErrorBox } from '../../commons/error-box';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { PolicyPicker } from '../policy-picker';
import type { RolePolicy } from './use-role-policies';

export interface AttachPoliciesProps {
  readonly roleName: string;
  readonly attached: readonly RolePolicy[];
  readonly onClose: (changed: boolean) => void;
}

/** Attaches managed policies to a role. */
export function AttachPolicies({ roleName, attached, onClose }: AttachPoliciesProps) {
  const iam = useIam();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        for (const arn of selected.filter((one) => !attached.some((policy) => policy.arn === one))) {
          await iam.send(new AttachRolePolicyCommand({ RoleName: roleName, PolicyArn: arn }), { abortSignal });
        }

        onClose(true);
      },
      [iam, roleName, selected, attached, onClose],
    ),
  );
  return (
    <Modal
      visible
      size="large"
      header={`Attach policies to ${roleName}`}
      closeAriaLabel="Close"
      onDismiss={() => onClose(false)}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => onClose(false)}>
              Cancel
            </Button>
            <Button variant="primary" disabled={selected.length === 0} loading={isRunning} loadingText="Attaching" onClick={() => void run()}>
              Attach policies
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error && <ErrorBox what="A policy could not be attached" error={error} />}
        <PolicyPicker selected={selected} onChange={setSelected} label="Policies to attach" />
      </SpaceBetween>
    </Modal>
  );
}
