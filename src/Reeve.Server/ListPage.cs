using Reeve.Iam.Secrets;

namespace Reeve.Server;

/// <summary>Which part of a list a request asks for. Each API reads it in its own way.</summary>
/// <param name="Size">How many entries at most, or null for all.</param>
/// <param name="Last">The key of the entry after which the list goes on; empty at the beginning.</param>
internal sealed record ListPage(int? Size, string Last)
{
    /// <summary>The parameter that says how many entries a page has at most.</summary>
    public const string MaxItems = "maxItems";

    /// <summary>The parameter that says where the list goes on.</summary>
    public const string Marker = "marker";

    /// <summary>The most entries that a page has.</summary>
    public const int LargestSize = 1000;

    /// <summary>The entries of the page, and the marker with which the list goes on, or null at its end.</summary>
    /// <param name="sorted">The whole list, in the order of its keys.</param>
    /// <param name="keyOf">The key of an entry: what the marker remembers.</param>
    /// <param name="order">The order of the keys.</param>
    /// <param name="markers">Seals the marker.</param>
    /// <param name="list">The list, which the marker is good for.</param>
    public (T[] Entries, string? NextMarker) Of<T>(IEnumerable<T> sorted, Func<T, string> keyOf, StringComparer order, IMarkerSealer markers, string list)
    {
        var rest = sorted.SkipWhile(entry => order.Compare(keyOf(entry), Last) <= 0);
        if (Size is not { } size)
        {
            return ([.. rest], null);
        }

        T[] entries = [.. rest.Take(size + 1)];
        return entries.Length <= size ? (entries, null) : (entries[..size], markers.Seal(keyOf(entries[size - 1]), list));
    }
}
