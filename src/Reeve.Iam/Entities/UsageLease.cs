using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>A statement that a role is in use in one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Resources">The ARNs of the resources that use it; may be incomplete, or empty where the service tells none.</param>
/// <param name="Until">When the statement ends by itself, or null when it must be lifted.</param>
/// <param name="IsPartial">Whether the service says that there are more resources than it tells.</param>
public sealed record UsageLease(string Region, ImmutableArray<string> Resources, DateTimeOffset? Until, bool IsPartial = false)
{
    /// <summary>What the service calls it by, or null for one that the operator states in its stead.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it still holds.</summary>
    public bool IsLive(DateTimeOffset now) => Until is null || Until > now;
}
