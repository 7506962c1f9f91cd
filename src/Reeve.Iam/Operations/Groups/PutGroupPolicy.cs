using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Writes an inline policy of a group, in place of the one of that name if there is one.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html</remarks>
[Operation(ApiService.Iam, "PutGroupPolicy")]
internal sealed class PutGroupPolicy : IOperation<PutGroupPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, PutGroupPolicyRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, PutGroupPolicyRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName)
            .Then(group => InlinePolicies
                .Put(PolicyHolder.Group, group, request.GroupName, new(request.PolicyName, request.PolicyDocument), account.Quotas)
                .Map(policies => Change.Of(account.With(group with { InlinePolicies = policies }))));
}

/// <summary>Parameters of PutGroupPolicy.</summary>
internal sealed record PutGroupPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }

    [RequiredMember, Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public required PolicyText PolicyDocument { get; init; }
}
