using System.Collections.Immutable;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>The last attempt to access a service.</summary>
internal sealed record ServiceLastAccessedShape
{
    public required string ServiceName { get; init; }

    public DateTimeOffset? LastAuthenticated { get; init; }

    public required string ServiceNamespace { get; init; }

    public string? LastAuthenticatedEntity { get; init; }

    public string? LastAuthenticatedRegion { get; init; }

    public int? TotalAuthenticatedEntities { get; init; }

    /// <summary>Default, not empty, where the report has none.</summary>
    public ImmutableArray<TrackedActionLastAccessedShape> TrackedActionsLastAccessed { get; init; }
}
