using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LinkedRoles;

/// <summary>Tells where a deletion task stands, and what still uses the role when it failed.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLinkedRoleDeletionStatus.html</remarks>
[Operation(ApiService.Iam, "GetServiceLinkedRoleDeletionStatus")]
internal sealed class GetServiceLinkedRoleDeletionStatus
    : IQuery<GetServiceLinkedRoleDeletionStatusRequest, GetServiceLinkedRoleDeletionStatusResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetServiceLinkedRoleDeletionStatusRequest request, OperationContext context) =>
        new(DeletionTaskIds.FindRole(request.DeletionTaskId) is var (path, roleName) ? Arns.Role(account.Id, path, roleName) : "*");

    /// <inheritdoc/>
    public Result<GetServiceLinkedRoleDeletionStatusResponse> Read(
        Account account, GetServiceLinkedRoleDeletionStatusRequest request, OperationContext context)
    {
        if (!DeletionTaskIds.IsWellFormed(request.DeletionTaskId))
        {
            return IamErrors.InvalidInput($"The deletion task id {request.DeletionTaskId} is not valid.");
        }

        if (!account.DeletionTasks.TryGetValue(request.DeletionTaskId, out var task))
        {
            return IamErrors.NoSuchEntity($"The deletion task with id {request.DeletionTaskId} cannot be found.");
        }

        if (context.Faults.AreThrottled(account.FindRoleById(task.RoleId)?.ServiceLink, context.Now))
        {
            return IamErrors.Throttling();
        }

        return new GetServiceLinkedRoleDeletionStatusResponse
        {
            Status = WireStatus(task.Status),
            Reason = task.FailureReason is null ? null : new(task.FailureReason, UsageOf(task)),
        };
    }

    private static string WireStatus(DeletionStatus status) => status switch
    {
        DeletionStatus.NotStarted => "NOT_STARTED",
        DeletionStatus.InProgress => "IN_PROGRESS",
        DeletionStatus.Succeeded => "SUCCEEDED",
        DeletionStatus.Failed => "FAILED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status of a deletion."),
    };

    // Default, and so absent from the answer, where nothing is told of what uses the role.
    private static ImmutableArray<RoleUsageShape> UsageOf(DeletionTask task) => task.Usage.IsEmpty
        ? default
        : [.. task.Usage.Select(usage => new RoleUsageShape(usage.Region, usage.Resources))];
}

/// <summary>Parameters of GetServiceLinkedRoleDeletionStatus.</summary>
internal sealed record GetServiceLinkedRoleDeletionStatusRequest
{
    [RequiredMember, Length(1, 1000)]
    public required string DeletionTaskId { get; init; }
}

/// <summary>Answer of GetServiceLinkedRoleDeletionStatus.</summary>
internal sealed record GetServiceLinkedRoleDeletionStatusResponse
{
    public required string Status { get; init; }

    /// <summary>Why the task failed; null unless it did.</summary>
    public DeletionFailureShape? Reason { get; init; }
}

/// <summary>Why a deletion failed.</summary>
/// <param name="Reason">In words.</param>
/// <param name="RoleUsageList">What uses the role, by region.</param>
internal sealed record DeletionFailureShape(string Reason, ImmutableArray<RoleUsageShape> RoleUsageList);

/// <summary>What uses a role in one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Resources">The ARNs of the resources that are known to use it.</param>
internal sealed record RoleUsageShape(string Region, ImmutableArray<string> Resources);
