using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Replaces a role's trust policy.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html</remarks>
[Operation(ApiService.Iam, "UpdateAssumeRolePolicy")]
internal sealed class UpdateAssumeRolePolicy : IOperation<UpdateAssumeRolePolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateAssumeRolePolicyRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateAssumeRolePolicyRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName)
            .Then(role => TrustPolicies.Resolve(account, request.PolicyDocument, context).Map(principals =>
                Change.Of(account.With(role with { AssumeRolePolicy = request.PolicyDocument, TrustedPrincipals = principals }))));
}

/// <summary>Parameters of UpdateAssumeRolePolicy.</summary>
internal sealed record UpdateAssumeRolePolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public required PolicyText PolicyDocument { get; init; }
}
