import {
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DeleteServiceLinkedRoleCommand,
  DetachRolePolicyCommand,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
  type IAMClient,
  type Role,
} from '@aws-sdk/client-iam';
import { ApiError } from '../../commons/api-error';
import { linkedService } from '../role-text';

export interface DeletionReports {
  readonly follow: (roleName: string, taskId: string) => void;
  readonly success: (text: string) => void;
  readonly failure: (what: string, error: ApiError) => void;
}

/** Deletes roles one after another; one that cannot be deleted does not keep the others. What was begun is carried out when the page goes. */
export async function deleteEach(iam: IAMClient, roles: readonly Role[], reports: DeletionReports): Promise<void> {
  for (const role of roles) {
    const name = role.RoleName ?? '';
    try {
      if (linkedService(role) === undefined) {
        await deleteRole(iam, name);
        reports.success(`The role ${name} was deleted.`);
      } else {
        const { DeletionTaskId: taskId } = await iam.send(new DeleteServiceLinkedRoleCommand({ RoleName: name }));
        reports.follow(name, taskId ?? '');
      }
    } catch (thrown) {
      reports.failure(`The role ${name} could not be deleted`, ApiError.of(thrown));
    }
  }
}

// IAM deletes a role only once nothing hangs on it.
async function deleteRole(iam: IAMClient, RoleName: string): Promise<void> {
  for await (const { AttachedPolicies = [] } of paginateListAttachedRolePolicies({ client: iam }, { RoleName })) {
    for (const { PolicyArn } of AttachedPolicies) {
      await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    }
  }

  for await (const { PolicyNames = [] } of paginateListRolePolicies({ client: iam }, { RoleName })) {
    for (const PolicyName of PolicyNames) {
      await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
    }
  }

  await iam.send(new DeleteRoleCommand({ RoleName }));
}
