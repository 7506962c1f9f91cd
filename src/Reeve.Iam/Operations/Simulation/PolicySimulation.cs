using System.Collections.Immutable;
using Reeve.Iam.Authorization;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>A simulation, ready to evaluate. It is decided by <see cref="Authorizer"/>, as every real call is.</summary>
internal sealed class PolicySimulation
{
    private readonly Dictionary<string, ImmutableArray<(PositionShape Start, PositionShape End)>> _positions = new(StringComparer.Ordinal);

    /// <summary>Who calls.</summary>
    public required SimulatedCaller Caller { get; init; }

    /// <summary>The identity policies.</summary>
    public required PolicySet Identity { get; init; }

    /// <summary>The permissions boundary, or null for none.</summary>
    public PolicySet? Boundaries { get; init; }

    /// <summary>The policy on each resource, or null.</summary>
    public AppliedPolicy? ResourcePolicy { get; init; }

    /// <summary>The account of resources whose ARNs do not name one, or null where it is the caller's.</summary>
    public string? ResourceOwnerId { get; init; }

    /// <summary>The condition keys that the request gives.</summary>
    public required RequestContext GivenKeys { get; init; }

    /// <summary>Whether policies of an organization take part: they do in simulations of the account's own entities.</summary>
    public bool IsOfEntity { get; init; }

    /// <summary>Whether a policy of the entity does not compile. It refuses the simulated calls as it refuses the real ones.</summary>
    public bool HasFaultyPolicy => Identity.Concat(Boundaries ?? []).Any(policy => policy.Policy.IsFaulty);

    /// <summary>Decides an action on a resource.</summary>
    public Explanation Explain(string action, string resource)
    {
        var owner = OwnerOf(resource);
        return Authorizer.Explain(new AuthorizationRequest
        {
            Principal = Caller.Identity,
            Action = action,
            Resource = resource,
            ResourceAccountId = owner,
            Context = new RequestContext().Set("aws:ResourceAccount", owner).SetAll(Caller.Keys).SetAll(GivenKeys),
            IdentityPolicies = Identity,
            PermissionsBoundaries = Boundaries,
            ResourcePolicy = ResourcePolicy,
        });
    }

    /// <summary>Whether a resource belongs to another account than the caller's.</summary>
    public bool IsCrossAccount(string resource) => OwnerOf(resource) != Caller.AccountId;

    /// <summary>A statement as answers show it.</summary>
    public StatementShape Show(StatementTrace statement)
    {
        var (start, end) = PositionsIn(DocumentOf(statement))[statement.Index];
        return new(PolicyNames.InSimulation(statement.PolicyName), PolicyNames.OfKind(statement.Kind), start, end);
    }

    private string OwnerOf(string resource) =>
        (resource is ResourceNames.All ? null : ResourceNames.AccountIn(resource)) ?? ResourceOwnerId ?? Caller.AccountId;

    private string DocumentOf(StatementTrace statement) => (statement.Kind switch
    {
        PolicyKind.Resource or PolicyKind.Trust => ResourcePolicy!.Value, // only one that takes part has statements
        PolicyKind.Boundary => Boundaries!.First(policy => policy.Name == statement.PolicyName), // likewise
        _ => Identity.First(policy => policy.Name == statement.PolicyName),
    }).Policy.Document;

    private ImmutableArray<(PositionShape Start, PositionShape End)> PositionsIn(string document)
    {
        if (!_positions.TryGetValue(document, out var positions))
        {
            positions = StatementPositions.Of(document);
            _positions.Add(document, positions);
        }

        return positions;
    }
}
