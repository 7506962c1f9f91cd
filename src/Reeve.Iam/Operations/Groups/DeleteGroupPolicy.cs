using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Removes an inline policy of a group.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html</remarks>
[Operation(ApiService.Iam, "DeleteGroupPolicy")]
internal sealed class DeleteGroupPolicy : IOperation<DeleteGroupPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteGroupPolicyRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteGroupPolicyRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName)
            .Then(group => InlinePolicies.Remove(PolicyHolder.Group, group, request.PolicyName)
                .Map(policies => Change.Of(account.With(group with { InlinePolicies = policies }))));
}

/// <summary>Parameters of DeleteGroupPolicy.</summary>
internal sealed record DeleteGroupPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }
}
