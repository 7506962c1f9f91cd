using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>
/// The steps of a deletion task, each a pure function of the account that may be run again: a crash between two of them, or two processes
/// at one task, do no harm. The role can be used until it is fenced off, so that its service can clean up with it.
/// </summary>
internal static class DeletionSteps
{
    /// <summary>Takes a task on, or over from whoever had it. Null when it has ended.</summary>
    /// <param name="account">The account.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="faults">How the services misbehave.</param>
    /// <param name="now">When.</param>
    public static Account? Begin(Account account, string taskId, ServiceFaults faults, DateTimeOffset now)
    {
        if (account.DeletionTasks.GetValueOrDefault(taskId) is not { IsOpen: true } task)
        {
            return null;
        }

        var isFirst = task.Status is DeletionStatus.NotStarted;
        var delay = isFirst && account.FindRoleById(task.RoleId)?.ServiceLink is { } link ? faults.Of(link.ServicePrincipal).Delay : default;
        return account.With(task with
        {
            Status = DeletionStatus.InProgress,
            Token = task.Token + 1,
            NotBefore = delay > TimeSpan.Zero ? now + delay : task.NotBefore,
        });
    }

    /// <summary>
    /// Fences the role off from new sessions and new statements of usage when nothing uses it; ends the task otherwise, or when there is nothing left
    /// to delete. Null when the task is not the caller's any more.
    /// </summary>
    public static Account? Fence(Account account, string taskId, DeletionView view) => Step(
        account, taskId, view, (task, role) => account.With(role with { DeletionFence = task.Token }));

    /// <summary>
    /// Looks once more and removes the role with all that is known of it, in one change; when something has come between after all, lifts the
    /// fence and fails. Null when the task, or the fence, is not the caller's.
    /// </summary>
    public static Account? Finish(Account account, string taskId, DeletionView view) => Step(
        account,
        taskId,
        view,
        (task, role) => role.DeletionFence == task.Token
            ? account.Without(role).With(Ended(task, DeletionStatus.Succeeded, view.Now))
            : null);

    private static Account? Step(Account account, string taskId, DeletionView view, Func<DeletionTask, Role, Account?> whenFree)
    {
        if (account.DeletionTasks.GetValueOrDefault(taskId) is not { IsOpen: true } task || task.Token != view.Token)
        {
            return null;
        }

        // INVARIANT: the task is about one role, by its unique id. A role made again under the name is not touched.
        if (account.FindRoleById(task.RoleId) is not { IsServiceLinked: true } role)
        {
            return account.With(Ended(task, DeletionStatus.Succeeded, view.Now));
        }

        var forecast = DeletionForecast.Of(account, role, view.Templates, view.Faults, view.Answer, view.Now);
        return forecast.WouldSucceed ? whenFree(task, role) : Failed(account, role, task, forecast, view.Now);
    }

    private static Account Failed(Account account, Role role, DeletionTask task, DeletionForecast forecast, DateTimeOffset now) => account
        .With(role with { OpenDeletionTaskId = null, DeletionFence = null })
        .With(Ended(task, DeletionStatus.Failed, now) with
        {
            FailureReason = forecast.Reason,
            Usage = forecast.Usage,
            IsPartial = forecast.IsPartial,
        });

    private static DeletionTask Ended(DeletionTask task, DeletionStatus status, DateTimeOffset now) => task with { Status = status, EndDate = now };
}
