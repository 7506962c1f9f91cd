using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Bounds the permissions of a user with a managed policy, in place of the one before.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html</remarks>
[Operation(ApiService.Iam, "PutUserPermissionsBoundary", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class PutUserPermissionsBoundary : IOperation<PutUserPermissionsBoundaryRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, PutUserPermissionsBoundaryRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName).WithKey(IamConditionKeys.PermissionsBoundary, request.PermissionsBoundary);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, PutUserPermissionsBoundaryRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then<Change<NoResult>>(user => Boundaries.FindFault(request.PermissionsBoundary, account, context) is { } fault
                ? fault
                : Change.Of(account.With(user with { PermissionsBoundaryArn = request.PermissionsBoundary })));
}

/// <summary>Parameters of PutUserPermissionsBoundary.</summary>
internal sealed record PutUserPermissionsBoundaryRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PermissionsBoundary { get; init; }
}
