using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LinkedRoles;

/// <summary>
/// Asks for the deletion of a service-linked role. The answer is a task: it succeeds only when the linked service no longer uses the role.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceLinkedRole.html</remarks>
[Operation(ApiService.Iam, "DeleteServiceLinkedRole")]
internal sealed class DeleteServiceLinkedRole : IOperation<DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse>
{
    // AWS documents no retention; clients poll for minutes, and people look on Monday at what failed on Friday.
    private static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteServiceLinkedRoleRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName) with { Wording = null };

    /// <inheritdoc/>
    public Result<Change<DeleteServiceLinkedRoleResponse>> Apply(
        Account account, DeleteServiceLinkedRoleRequest request, OperationContext context)
    {
        if (account.Roles.Find(request.RoleName) is not { } role)
        {
            return IamErrors.NoSuchEntity("role", request.RoleName);
        }

        if (!role.IsServiceLinked)
        {
            return LinkedRoleErrors.NotServiceLinked(request.RoleName);
        }

        if (context.Faults.AreThrottled(role.ServiceLink, context.Now))
        {
            return IamErrors.Throttling();
        }

        if (role.OpenDeletionTaskId is { } open)
        {
            return Change.Of(account, new DeleteServiceLinkedRoleResponse(open));
        }

        var task = new DeletionTask
        {
            Id = context.Ids.NewDeletionTaskId(role),
            RoleName = role.Name,
            RoleId = role.UniqueId,
            Status = DeletionStatus.NotStarted,
            CreateDate = context.Now,
        };
        return Change.Of(
            WithoutOldTasks(account, context.Now).With(task).With(role with { OpenDeletionTaskId = task.Id }),
            new DeleteServiceLinkedRoleResponse(task.Id));
    }

    private static Account WithoutOldTasks(Account account, DateTimeOffset now) => account.DeletionTasks.Values
        .Where(task => task.EndDate < now - Retention)
        .Aggregate(account, (remaining, task) => remaining.Without(task));
}

/// <summary>Parameters of DeleteServiceLinkedRole.</summary>
internal sealed record DeleteServiceLinkedRoleRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }
}

/// <summary>Answer of DeleteServiceLinkedRole.</summary>
/// <param name="DeletionTaskId">What to poll.</param>
internal sealed record DeleteServiceLinkedRoleResponse(string DeletionTaskId);
