namespace Reeve.Client.Leases;

/// <summary>Something that keeps a role in use.</summary>
/// <param name="LeaseId">What the service calls the lease by; null for one that the operator holds.</param>
/// <param name="Region">The region.</param>
/// <param name="Resources">The ARNs of the resources.</param>
/// <param name="Until">When it ends unless it is renewed; null for never.</param>
/// <param name="IsPartial">Whether there are more resources than these.</param>
public sealed record ListedLease(string? LeaseId, string Region, IReadOnlyList<string> Resources, DateTimeOffset? Until, bool IsPartial);
