using System.Collections.Immutable;

namespace Reeve.Iam.Paths;

/// <summary>A way on which a principal reaches an action on a resource.</summary>
/// <param name="Principal">The ARN of the root, the user or the role.</param>
/// <param name="Kind">What that is.</param>
/// <param name="Hops">The steps, one for each who acts: the principal alone, or the principal and then a service with its role.</param>
public sealed record AccessPath(string Principal, PathPrincipalKind Kind, ImmutableArray<PathHop> Hops)
{
    /// <summary>The linked service that it goes through, or null where it is direct.</summary>
    public string? Service { get; init; }

    /// <summary>Whether a step of it is not certain.</summary>
    public bool IsConditional => Hops.Any(hop => hop.IsConditional);
}
