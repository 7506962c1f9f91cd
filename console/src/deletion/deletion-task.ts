import { GetServiceLinkedRoleDeletionStatusCommand, type IAMClient } from '@aws-sdk/client-iam';

export type DeletionStatus = 'NOT_STARTED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';

/** What uses the role in one region, as far as the service says. */
export interface RegionUsage {
  readonly region: string;
  readonly resources: readonly string[];
}

/** The deletion of a service-linked role, as this tab follows it. */
export interface DeletionTask {
  readonly id: string;
  readonly accountId: string;
  readonly roleName: string;
  readonly status: DeletionStatus;
  readonly reason?: string | undefined;
  readonly usage: readonly RegionUsage[];
  /** Why its status is not known. */
  readonly trouble?: string | undefined;
}

export function isUnderWay(task: DeletionTask): boolean {
  return task.trouble === undefined && (task.status === 'NOT_STARTED' || task.status === 'IN_PROGRESS');
}

/** The task as it stands now. */
export async function refresh(iam: IAMClient, task: DeletionTask, signal: AbortSignal): Promise<DeletionTask> {
  const answer = await iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId: task.id }), { abortSignal: signal });
  return {
    ...task,
    trouble: undefined,
    status: answer.Status ?? task.status,
    reason: answer.Reason?.Reason,
    usage: (answer.Reason?.RoleUsageList ?? []).map(({ Region = '', Resources = [] }) => ({ region: Region, resources: Resources })),
  };
}
