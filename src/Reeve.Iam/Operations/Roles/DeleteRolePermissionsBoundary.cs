using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Lifts the bound on the permissions of a role; nothing changes when there is none.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html</remarks>
[Operation(ApiService.Iam, "DeleteRolePermissionsBoundary", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class DeleteRolePermissionsBoundary : IOperation<DeleteRolePermissionsBoundaryRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteRolePermissionsBoundaryRequest request, OperationContext context) =>
        RoleTargets.OfPolicyChange(account, request.RoleName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteRolePermissionsBoundaryRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName)
            .Map(role => Change.Of(account.With(role with { PermissionsBoundaryArn = null })));
}

/// <summary>Parameters of DeleteRolePermissionsBoundary.</summary>
internal sealed record DeleteRolePermissionsBoundaryRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }
}
