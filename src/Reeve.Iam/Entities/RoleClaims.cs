using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>Who claims a service-linked role. While anybody does, it is not deleted.</summary>
/// <param name="RoleId">The role, by its unique id.</param>
/// <param name="Claims">The claims, oldest first; an owner has one at most.</param>
public sealed record RoleClaims(string RoleId, ImmutableArray<RoleClaim> Claims);
