import { DeleteGroupCommand, paginateGetGroup, RemoveUserFromGroupCommand, type IAMClient } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ConfirmDelete } from '../commons/confirm-delete';
import { useIam } from '../commons/use-iam';
import { useNotifications } from '../commons/use-notifications';
import { groupPolicies } from '../principals/group-policies';

/** The confirmation of a group's deletion. */
export function DeleteGroup({ groupName, onClose }: { readonly groupName: string; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const { success } = useNotifications();
  const act = useCallback(async () => {
    await deleteGroup(iam, groupName);
    success(`The group ${groupName} was deleted.`);
  }, [iam, groupName, success]);
  return (
    <ConfirmDelete what={`the group ${groupName}`} act={act} onClose={onClose}>
      Its members stay, without the permissions that they have from the group. Its inline policies go, and managed policies are detached. This cannot
      be undone.
    </ConfirmDelete>
  );
}

// IAM deletes a group only once nothing hangs on it. What was begun is carried out when the page goes.
async function deleteGroup(client: IAMClient, GroupName: string): Promise<void> {
  const members: string[] = [];
  for await (const { Users = [] } of paginateGetGroup({ client }, { GroupName })) {
    members.push(...Users.flatMap(({ UserName }) => UserName ?? []));
  }

  for (const UserName of members) {
    await client.send(new RemoveUserFromGroupCommand({ GroupName, UserName }));
  }

  const holder = groupPolicies(GroupName);
  for (const { name, arn } of await holder.list(client, new AbortController().signal)) {
    await (arn === undefined ? holder.deleteInline(client, name) : holder.detach(client, arn));
  }

  await client.send(new DeleteGroupCommand({ GroupName }));
}
