using System.Collections.Immutable;

namespace Reeve.Iam.Operations;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Marker">Where the next page begins, or null when this is the last one.</param>
/// <typeparam name="T">An item.</typeparam>
internal sealed record Page<T>(ImmutableArray<T> Items, string? Marker)
{
    /// <summary>Whether there is more.</summary>
    public bool IsTruncated => Marker is not null;
}
