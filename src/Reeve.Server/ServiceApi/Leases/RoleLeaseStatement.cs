namespace Reeve.Server.ServiceApi.Leases;

/// <summary>What a linked service says of its use of a role.</summary>
/// <param name="Region">The region.</param>
/// <param name="Resources">The ARNs of the resources that use the role; may be empty.</param>
/// <param name="Until">When the lease ends by itself, in UTC: <c>2030-01-31T12:00:00Z</c>.</param>
/// <param name="Partial">Whether there are more resources than these.</param>
public sealed record RoleLeaseStatement(string Region, string[] Resources, string Until, bool Partial = false);
