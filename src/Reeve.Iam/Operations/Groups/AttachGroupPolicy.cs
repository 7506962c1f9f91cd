using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Attaches a managed policy to a group; nothing changes when it is attached already.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html</remarks>
[Operation(ApiService.Iam, "AttachGroupPolicy", ConditionKeys = [IamConditionKeys.PolicyArn])]
internal sealed class AttachGroupPolicy : IOperation<AttachGroupPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AttachGroupPolicyRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName).WithKey(IamConditionKeys.PolicyArn, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, AttachGroupPolicyRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName)
            .Then(group => Attachments.Attach(PolicyHolder.Group, group, request.PolicyArn, account, context)
                .Map(attached => Change.Of(account.With(group with { AttachedPolicyArns = attached }))));
}

/// <summary>Parameters of AttachGroupPolicy.</summary>
internal sealed record AttachGroupPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}
