using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Lists the condition keys that policies ask for.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForCustomPolicy.html</remarks>
[Operation(ApiService.Iam, "GetContextKeysForCustomPolicy")]
internal sealed class GetContextKeysForCustomPolicy : IQuery<GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetContextKeysForCustomPolicyRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetContextKeysForPolicyResponse> Read(Account account, GetContextKeysForCustomPolicyRequest request, OperationContext context) =>
        GivenPolicies.Compile(nameof(request.PolicyInputList), request.PolicyInputList, PolicyKind.Identity)
            .Map(policies => GetContextKeysForPolicyResponse.Of(policies));
}

/// <summary>Parameters of GetContextKeysForCustomPolicy.</summary>
internal sealed record GetContextKeysForCustomPolicyRequest
{
    [RequiredMember, Length(1, SimulationRequest.LongestDocument), Pattern(TextPattern.PolicyDocument)]
    public required ImmutableArray<string> PolicyInputList { get; init; }
}
