using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Reads an inline policy of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html</remarks>
[Operation(ApiService.Iam, "GetUserPolicy")]
internal sealed class GetUserPolicy : IQuery<GetUserPolicyRequest, GetUserPolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetUserPolicyRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<GetUserPolicyResponse> Read(Account account, GetUserPolicyRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => InlinePolicies.Get(PolicyHolder.User, user, request.PolicyName)
                .Map(policy => new GetUserPolicyResponse(user.Name, policy.Name, policy.Document)));
}

/// <summary>Parameters of GetUserPolicy.</summary>
internal sealed record GetUserPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }
}

/// <summary>Answer of GetUserPolicy.</summary>
/// <param name="UserName">The user.</param>
/// <param name="PolicyName">The policy's name.</param>
/// <param name="PolicyDocument">Its document, as it was given.</param>
internal sealed record GetUserPolicyResponse(string UserName, string PolicyName, PolicyText PolicyDocument);
