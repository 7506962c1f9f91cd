using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Attaches a managed policy to a role; nothing changes when it is attached already.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html</remarks>
[Operation(ApiService.Iam, "AttachRolePolicy", ConditionKeys = [IamConditionKeys.PolicyArn, IamConditionKeys.PermissionsBoundary])]
internal sealed class AttachRolePolicy : IOperation<AttachRolePolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AttachRolePolicyRequest request, OperationContext context) =>
        RoleTargets.OfPolicyChange(account, request.RoleName).WithKey(IamConditionKeys.PolicyArn, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, AttachRolePolicyRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName)
            .Then(role => Attachments.Attach(PolicyHolder.Role, role, request.PolicyArn, account, context)
                .Map(attached => Change.Of(account.With(role with { AttachedPolicyArns = attached }))));
}

/// <summary>Parameters of AttachRolePolicy.</summary>
internal sealed record AttachRolePolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}
