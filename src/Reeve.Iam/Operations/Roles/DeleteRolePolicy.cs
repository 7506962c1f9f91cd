using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Removes an inline policy of a role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html</remarks>
[Operation(ApiService.Iam, "DeleteRolePolicy", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class DeleteRolePolicy : IOperation<DeleteRolePolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteRolePolicyRequest request, OperationContext context) =>
        RoleTargets.OfPolicyChange(account, request.RoleName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteRolePolicyRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName)
            .Then(role => InlinePolicies.Remove(PolicyHolder.Role, role, request.PolicyName)
                .Map(policies => Change.Of(account.With(role with { InlinePolicies = policies }))));
}

/// <summary>Parameters of DeleteRolePolicy.</summary>
internal sealed record DeleteRolePolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }
}
