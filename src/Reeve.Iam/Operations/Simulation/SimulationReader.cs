using System.Collections.Immutable;
using Reeve.Iam.Errors;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Makes a simulation of what a request asks, or says why it cannot be made.</summary>
internal static class SimulationReader
{
    /// <summary>A simulation of policies that the request gives, with those of an entity if one is named.</summary>
    /// <param name="request">The request.</param>
    /// <param name="policyInputs">The identity policies that it gives.</param>
    /// <param name="source">The entity, or null.</param>
    /// <param name="account">The account.</param>
    /// <param name="context">What else may be known.</param>
    public static Result<PolicySimulation> Read(
        SimulationRequest request, ImmutableArray<string> policyInputs, PolicySource? source, Account account, OperationContext context)
    {
        if (FindFault(request) is { } fault)
        {
            return fault;
        }

        return CallerOf(request, source, account).Then(caller =>
            GivenPolicies.Compile(nameof(SimulateCustomPolicyRequest.PolicyInputList), policyInputs, PolicyKind.Identity).Then(identity =>
            BoundariesOf(request).Then(boundaries =>
            ResourcePolicyOf(request).Then(resourcePolicy =>
            ContextEntries.Read(request.ContextEntries).Map(keys =>
            {
                var own = source?.PoliciesFrom(account, context.AwsManagedPolicies);
                return new PolicySimulation
                {
                    Caller = caller,
                    Identity = PolicySet.Indexed([.. own?.Identity ?? [], .. identity]),
                    Boundaries = boundaries.IsEmpty ? own?.Boundaries : PolicySet.Indexed(boundaries),
                    ResourcePolicy = resourcePolicy,
                    ResourceOwnerId = request.ResourceOwner is { } owner ? ResourceNames.AccountOfRoot(owner) : null,
                    GivenKeys = keys,
                    IsOfEntity = source is not null,
                };
            })))));
    }

    private static IamError? FindFault(SimulationRequest request)
    {
        if (request.ActionNames.FirstOrDefault(action => !IsAction(action)) is { } invalid)
        {
            return SimulationErrors.InvalidAction(invalid);
        }

        if (request.ResourceOwner is { } owner && ResourceNames.AccountOfRoot(owner) is null)
        {
            return SimulationErrors.InvalidResourceOwner(owner);
        }

        return request.PermissionsBoundaryPolicyInputList.Length > 1
            ? SimulationErrors.SeveralBoundaries()
            : ResourceNames.FindFault(request.ResourceArns, request.ResourceHandlingOption);
    }

    private static bool IsAction(string action) =>
        action.Split(':') is [not "", not ""] && action.AsSpan().IndexOfAny('*', '?') < 0;

    private static Result<SimulatedCaller> CallerOf(SimulationRequest request, PolicySource? source, Account account)
    {
        if (request.CallerArn is { } arn)
        {
            return SimulatedCaller.OfUserArn(arn, account) is { } named ? named : SimulationErrors.InvalidCaller(arn);
        }

        return request.ResourcePolicy is not null && source is not PolicySource.OfUser
            ? SimulationErrors.CallerMissing()
            : source?.CallerIn(account) ?? SimulatedCaller.Anyone(account.Id);
    }

    private static Result<ImmutableArray<AppliedPolicy>> BoundariesOf(SimulationRequest request) => GivenPolicies.Compile(
        nameof(request.PermissionsBoundaryPolicyInputList), request.PermissionsBoundaryPolicyInputList, PolicyKind.Boundary);

    private static Result<AppliedPolicy?> ResourcePolicyOf(SimulationRequest request) => request.ResourcePolicy is { } policy
        ? GivenPolicies.CompileResourcePolicy(policy.Text).Map<AppliedPolicy?>(compiled => compiled)
        : new Result<AppliedPolicy?>.Ok(null);
}
