using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Detaches a managed policy from a group.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html</remarks>
[Operation(ApiService.Iam, "DetachGroupPolicy", ConditionKeys = [IamConditionKeys.PolicyArn])]
internal sealed class DetachGroupPolicy : IOperation<DetachGroupPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DetachGroupPolicyRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName).WithKey(IamConditionKeys.PolicyArn, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DetachGroupPolicyRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName)
            .Then(group => Attachments.Detach(group, request.PolicyArn)
                .Map(attached => Change.Of(account.With(group with { AttachedPolicyArns = attached }))));
}

/// <summary>Parameters of DetachGroupPolicy.</summary>
internal sealed record DetachGroupPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}
