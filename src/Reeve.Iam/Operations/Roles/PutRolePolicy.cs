using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Writes an inline policy of a role, in place of the one of that name if there is one.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html</remarks>
[Operation(ApiService.Iam, "PutRolePolicy", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class PutRolePolicy : IOperation<PutRolePolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, PutRolePolicyRequest request, OperationContext context) =>
        RoleTargets.OfPolicyChange(account, request.RoleName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, PutRolePolicyRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName)
            .Then(role => InlinePolicies
                .Put(PolicyHolder.Role, role, request.RoleName, new(request.PolicyName, request.PolicyDocument), account.Quotas)
                .Map(policies => Change.Of(account.With(role with { InlinePolicies = policies }))));
}

/// <summary>Parameters of PutRolePolicy.</summary>
internal sealed record PutRolePolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }

    [RequiredMember, Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public required PolicyText PolicyDocument { get; init; }
}
