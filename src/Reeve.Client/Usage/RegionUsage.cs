namespace Reeve.Client.Usage;

/// <summary>What uses a role in a region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Resources">The ARNs of the resources; may be empty.</param>
public sealed record RegionUsage(string Region, IReadOnlyList<string> Resources);
