using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Says what policies would allow, without any being attached to anything.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html</remarks>
[Operation(ApiService.Iam, "SimulateCustomPolicy")]
internal sealed class SimulateCustomPolicy : IQuery<SimulateCustomPolicyRequest, SimulatePolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, SimulateCustomPolicyRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<SimulatePolicyResponse> Read(Account account, SimulateCustomPolicyRequest request, OperationContext context) =>
        SimulationReader.Read(request, request.PolicyInputList, null, account, context).Then(simulation =>
            SimulationPage.Of(simulation, request, request.PolicyInputList, account, context));
}

/// <summary>Parameters of SimulateCustomPolicy.</summary>
internal sealed record SimulateCustomPolicyRequest : SimulationRequest
{
    [RequiredMember, Length(1, LongestDocument), Pattern(TextPattern.PolicyDocument)]
    public required ImmutableArray<string> PolicyInputList { get; init; }
}
