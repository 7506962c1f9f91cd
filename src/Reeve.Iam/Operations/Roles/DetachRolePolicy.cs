using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Detaches a managed policy from a role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html</remarks>
[Operation(ApiService.Iam, "DetachRolePolicy", ConditionKeys = [IamConditionKeys.PolicyArn, IamConditionKeys.PermissionsBoundary])]
internal sealed class DetachRolePolicy : IOperation<DetachRolePolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DetachRolePolicyRequest request, OperationContext context) =>
        RoleTargets.OfPolicyChange(account, request.RoleName).WithKey(IamConditionKeys.PolicyArn, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DetachRolePolicyRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName)
            .Then(role => Attachments.Detach(role, request.PolicyArn)
                .Map(attached => Change.Of(account.With(role with { AttachedPolicyArns = attached }))));
}

/// <summary>Parameters of DetachRolePolicy.</summary>
internal sealed record DetachRolePolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}
