using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Lifts the bound on the permissions of a user; nothing changes when there is none.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html</remarks>
[Operation(ApiService.Iam, "DeleteUserPermissionsBoundary", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class DeleteUserPermissionsBoundary : IOperation<DeleteUserPermissionsBoundaryRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteUserPermissionsBoundaryRequest request, OperationContext context) =>
        UserTargets.OfPolicyChange(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteUserPermissionsBoundaryRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Map(user => Change.Of(account.With(user with { PermissionsBoundaryArn = null })));
}

/// <summary>Parameters of DeleteUserPermissionsBoundary.</summary>
internal sealed record DeleteUserPermissionsBoundaryRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }
}
