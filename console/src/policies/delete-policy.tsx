import {
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachGroupPolicyCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  ListPolicyVersionsCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ConfirmDelete } from '../commons/confirm-delete';
import { useIam } from '../commons/use-iam';
import { useNotifications } from '../commons/use-notifications';
import { listAttached } from './policy-entities';
import { policyName } from './policy-text';

/** The confirmation of a policy's deletion. */
export function DeletePolicy({ arn, onClose }: { readonly arn: string; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const { success } = useNotifications();
  const act = useCallback(async () => {
    await deletePolicy(iam, arn);
    success(`The policy ${policyName(arn)} was deleted.`);
  }, [iam, arn, success]);
  return (
    <ConfirmDelete what={`the policy ${policyName(arn)}`} act={act} onClose={onClose}>
      It is detached from whatever it is attached to, and all its versions go. While it is somebody&apos;s permissions boundary, it stays. This cannot
      be undone.
    </ConfirmDelete>
  );
}

// IAM deletes a policy only once it is nowhere attached and has no version besides the default one.
async function deletePolicy(iam: IAMClient, PolicyArn: string): Promise<void> {
  for (const { kind, name } of await listAttached(iam, PolicyArn)) {
    switch (kind) {
      case 'User':
        await iam.send(new DetachUserPolicyCommand({ UserName: name, PolicyArn }));
        break;
      case 'Group':
        await iam.send(new DetachGroupPolicyCommand({ GroupName: name, PolicyArn }));
        break;
      case 'Role':
        await iam.send(new DetachRolePolicyCommand({ RoleName: name, PolicyArn }));
        break;
    }
  }

  const { Versions = [] } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn }));
  for (const { VersionId } of Versions.filter(({ IsDefaultVersion }) => !IsDefaultVersion)) {
    await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }));
  }

  await iam.send(new DeletePolicyCommand({ PolicyArn }));
}
