using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Reads one managed policy, without its document.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html</remarks>
[Operation(ApiService.Iam, "GetPolicy")]
internal sealed class GetPolicy : IQuery<GetPolicyRequest, GetPolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetPolicyRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<GetPolicyResponse> Read(Account account, GetPolicyRequest request, OperationContext context) =>
        PolicyLookup.Existing(account, context, request.PolicyArn).Map(policy => new GetPolicyResponse(
            PolicyShape.Basic(account, policy) with { Description = policy.Description, Tags = policy.Tags }));
}

/// <summary>Parameters of GetPolicy.</summary>
internal sealed record GetPolicyRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}

/// <summary>Answer of GetPolicy.</summary>
/// <param name="Policy">The policy; its tags are there even when there are none.</param>
internal sealed record GetPolicyResponse(PolicyShape Policy);
