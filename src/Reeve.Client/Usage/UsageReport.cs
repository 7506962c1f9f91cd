namespace Reeve.Client.Usage;

/// <summary>What uses a role.</summary>
/// <param name="Usage">The resources by region; empty when the role is free.</param>
/// <param name="Partial">Whether there are more resources than these.</param>
public sealed record UsageReport(IReadOnlyList<RegionUsage> Usage, bool Partial = false);
