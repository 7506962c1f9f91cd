using System.Globalization;
using Reeve.Iam.Entities;

namespace Reeve.Server.ServiceApi.Leases;

/// <summary>A lease that holds.</summary>
/// <param name="LeaseId">What the service calls it by; null for one that the operator states.</param>
/// <param name="Region">The region.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Until">When it ends; null for one that the operator has to lift.</param>
/// <param name="Partial">Whether there are more resources than these.</param>
public sealed record RoleLeaseAnswer(string? LeaseId, string Region, string[] Resources, string? Until, bool Partial)
{
    /// <summary>The answer about a lease.</summary>
    internal static RoleLeaseAnswer Of(UsageLease lease) => new(
        lease.Id,
        lease.Region,
        [.. lease.Resources],
        lease.Until?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        lease.IsPartial);
}
