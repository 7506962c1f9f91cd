using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Detaches a managed policy from a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html</remarks>
[Operation(ApiService.Iam, "DetachUserPolicy", ConditionKeys = [IamConditionKeys.PolicyArn, IamConditionKeys.PermissionsBoundary])]
internal sealed class DetachUserPolicy : IOperation<DetachUserPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DetachUserPolicyRequest request, OperationContext context) =>
        UserTargets.OfPolicyChange(account, request.UserName).WithKey(IamConditionKeys.PolicyArn, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DetachUserPolicyRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => Attachments.Detach(user, request.PolicyArn)
                .Map(attached => Change.Of(account.With(user with { AttachedPolicyArns = attached }))));
}

/// <summary>Parameters of DetachUserPolicy.</summary>
internal sealed record DetachUserPolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}
