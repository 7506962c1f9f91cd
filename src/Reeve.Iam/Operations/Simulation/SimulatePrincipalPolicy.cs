using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Says what the policies of a user, group or role would allow, as they are in the account or with others besides.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</remarks>
[Operation(ApiService.Iam, "SimulatePrincipalPolicy")]
internal sealed class SimulatePrincipalPolicy : IQuery<SimulatePrincipalPolicyRequest, SimulatePolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, SimulatePrincipalPolicyRequest request, OperationContext context) =>
        PolicySource.TargetOf(account, request.PolicySourceArn);

    /// <inheritdoc/>
    public Result<SimulatePolicyResponse> Read(Account account, SimulatePrincipalPolicyRequest request, OperationContext context) =>
        PolicySource.Find(account, request.PolicySourceArn).Then(source =>
            SimulationReader.Read(request, request.PolicyInputList, source, account, context).Then(simulation =>
                SimulationPage.Of(simulation, request, [request.PolicySourceArn, .. request.PolicyInputList], account, context)));
}

/// <summary>Parameters of SimulatePrincipalPolicy.</summary>
internal sealed record SimulatePrincipalPolicyRequest : SimulationRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicySourceArn { get; init; }

    [Length(1, LongestDocument), Pattern(TextPattern.PolicyDocument)]
    public ImmutableArray<string> PolicyInputList { get; init; }
}
