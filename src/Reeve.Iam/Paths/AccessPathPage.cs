using System.Collections.Immutable;

namespace Reeve.Iam.Paths;

/// <summary>The paths of some of an account's principals.</summary>
/// <param name="Paths">The paths: of the root, then of users, then of roles, by name.</param>
/// <param name="PrincipalCount">How many principals were looked at.</param>
/// <param name="Marker">Where the next page goes on, or null when all were looked at.</param>
public sealed record AccessPathPage(ImmutableArray<AccessPath> Paths, int PrincipalCount, string? Marker);
