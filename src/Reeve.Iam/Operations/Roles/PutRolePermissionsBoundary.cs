using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Bounds the permissions of a role with a managed policy, in place of the one before.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html</remarks>
[Operation(ApiService.Iam, "PutRolePermissionsBoundary", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class PutRolePermissionsBoundary : IOperation<PutRolePermissionsBoundaryRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, PutRolePermissionsBoundaryRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName).WithKey(IamConditionKeys.PermissionsBoundary, request.PermissionsBoundary);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, PutRolePermissionsBoundaryRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName)
            .Then<Change<NoResult>>(role => Boundaries.FindFault(request.PermissionsBoundary, account, context) is { } fault
                ? fault
                : Change.Of(account.With(role with { PermissionsBoundaryArn = request.PermissionsBoundary })));
}

/// <summary>Parameters of PutRolePermissionsBoundary.</summary>
internal sealed record PutRolePermissionsBoundaryRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PermissionsBoundary { get; init; }
}
