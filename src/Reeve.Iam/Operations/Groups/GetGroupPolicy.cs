using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Reads an inline policy of a group.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html</remarks>
[Operation(ApiService.Iam, "GetGroupPolicy")]
internal sealed class GetGroupPolicy : IQuery<GetGroupPolicyRequest, GetGroupPolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetGroupPolicyRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<GetGroupPolicyResponse> Read(Account account, GetGroupPolicyRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName)
            .Then(group => InlinePolicies.Get(PolicyHolder.Group, group, request.PolicyName)
                .Map(policy => new GetGroupPolicyResponse(group.Name, policy.Name, policy.Document)));
}

/// <summary>Parameters of GetGroupPolicy.</summary>
internal sealed record GetGroupPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }
}

/// <summary>Answer of GetGroupPolicy.</summary>
/// <param name="GroupName">The group.</param>
/// <param name="PolicyName">The policy's name.</param>
/// <param name="PolicyDocument">Its document, as it was given.</param>
internal sealed record GetGroupPolicyResponse(string GroupName, string PolicyName, PolicyText PolicyDocument);
