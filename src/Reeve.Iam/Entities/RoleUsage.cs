using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>What is stated about the use of one service-linked role: while it holds, the role cannot be deleted.</summary>
/// <param name="RoleId">The unique id of the role, so that a statement does not pass to a role made again under the same name.</param>
/// <param name="Leases">The statements, in the order given.</param>
public sealed record RoleUsage(string RoleId, ImmutableArray<UsageLease> Leases);
