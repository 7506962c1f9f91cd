using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>
/// The steps of a deletion task, each a pure function of the account that may be run again: a crash between two of them, or two nodes
/// at one task, do no harm.
/// </summary>
internal static class DeletionSteps
{
    /// <summary>Takes a task on. Null when it is not waiting.</summary>
    public static Account? Begin(Account account, string taskId) =>
        account.DeletionTasks.GetValueOrDefault(taskId) is { Status: DeletionStatus.NotStarted } task
            ? account.With(task with { Status = DeletionStatus.InProgress })
            : null;

    /// <summary>
    /// Ends a task: removes the role, or says what still uses it. The look at the usage and the removal are one change, so that no
    /// statement of usage can fall between them. Null when the task has ended already.
    /// </summary>
    public static Account? Finish(Account account, string taskId, ITemplateCatalog templates, DateTimeOffset now)
    {
        if (account.DeletionTasks.GetValueOrDefault(taskId) is not { IsOpen: true } task)
        {
            return null;
        }

        // INVARIANT: the task is about one role, by its unique id. A role made again under the name is not touched.
        if (account.Roles.Find(task.RoleName) is not { ServiceLink: { } link } role || role.UniqueId != task.RoleId)
        {
            return account.With(Ended(task, DeletionStatus.Succeeded, now));
        }

        if (templates.Find(link.ServicePrincipal, link.TemplateRoleName) is { DeletableThroughIam: false })
        {
            return Failed(account, role, task, $"{link.ServicePrincipal} does not allow its service-linked role to be deleted through IAM.", [], now);
        }

        ImmutableArray<UsageLease> live = [.. account.RoleUsages.GetValueOrDefault(role.UniqueId)?.Leases.Where(lease => lease.IsLive(now)) ?? []];
        return live.IsEmpty
            ? account.Without(role).With(Ended(task, DeletionStatus.Succeeded, now))
            : Failed(account, role, task, InUse(role, link, live), live, now);
    }

    private static Account Failed(
        Account account, Role role, DeletionTask task, string reason, ImmutableArray<UsageLease> usage, DateTimeOffset now) => account
        .With(role with { OpenDeletionTaskId = null })
        .With(Ended(task, DeletionStatus.Failed, now) with { FailureReason = reason, Usage = usage });

    private static DeletionTask Ended(DeletionTask task, DeletionStatus status, DateTimeOffset now) => task with { Status = status, EndDate = now };

    private static string InUse(Role role, ServiceLink link, ImmutableArray<UsageLease> live)
    {
        var regions = live.Select(lease => lease.Region).Distinct(StringComparer.Ordinal).Count();
        var where = regions == 1 ? $"the region {live[0].Region}" : regions.ToString(CultureInfo.InvariantCulture) + " regions";
        return $"The role {role.Name} is still used by {link.ServicePrincipal} in {where}. Remove what uses it, then submit the deletion again.";
    }
}
