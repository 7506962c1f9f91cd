using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Lists the condition keys that the policies of a user, group or role ask for, its boundary included.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForPrincipalPolicy.html</remarks>
[Operation(ApiService.Iam, "GetContextKeysForPrincipalPolicy")]
internal sealed class GetContextKeysForPrincipalPolicy : IQuery<GetContextKeysForPrincipalPolicyRequest, GetContextKeysForPolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetContextKeysForPrincipalPolicyRequest request, OperationContext context) =>
        PolicySource.TargetOf(account, request.PolicySourceArn);

    /// <inheritdoc/>
    public Result<GetContextKeysForPolicyResponse> Read(Account account, GetContextKeysForPrincipalPolicyRequest request, OperationContext context) =>
        PolicySource.Find(account, request.PolicySourceArn).Then(source =>
            GivenPolicies.Compile(nameof(request.PolicyInputList), request.PolicyInputList, PolicyKind.Identity).Map(given =>
            {
                var own = source.PoliciesFrom(account, context.AwsManagedPolicies);
                return GetContextKeysForPolicyResponse.Of([.. own.Identity, .. own.Boundaries ?? [], .. given]);
            }));
}

/// <summary>Parameters of GetContextKeysForPrincipalPolicy.</summary>
internal sealed record GetContextKeysForPrincipalPolicyRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicySourceArn { get; init; }

    [Length(1, SimulationRequest.LongestDocument), Pattern(TextPattern.PolicyDocument)]
    public ImmutableArray<string> PolicyInputList { get; init; }
}
