using System.Globalization;
using Reeve.Iam;
using Reeve.Iam.Secrets;

namespace Reeve.Server.Operator;

/// <summary>Which part of a list the operator wants. Who asks for no size gets the whole list, as scripts rely on.</summary>
/// <param name="Size">How many entries at most, or null.</param>
/// <param name="Last">The entry after which the list goes on, as it was sealed; empty at the beginning.</param>
internal sealed record PageRequest(int? Size, string Last)
{
    private const string MaxItems = "maxItems";
    private const string Marker = "marker";
    private const int LargestSize = 1000;

    /// <summary>What a query string asks for, or what is wrong with it.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="markers">Opens the marker.</param>
    /// <param name="list">The list.</param>
    public static Result<PageRequest> Read(IQueryCollection query, IMarkerSealer markers, string list)
    {
        if (query.FirstOrDefault(parameter => parameter.Key is not (MaxItems or Marker) || parameter.Value.Count != 1).Key is { } wrong)
        {
            return OperatorErrors.Malformed($"'{wrong}' is not a parameter that this path takes once; {MaxItems}, {Marker} are.");
        }

        var size = 0;
        if (query.TryGetValue(MaxItems, out var text)
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= LargestSize))
        {
            return OperatorErrors.Malformed(FormattableString.Invariant($"{MaxItems} is not a whole number from 1 to {LargestSize}."));
        }

        var last = query.TryGetValue(Marker, out var marker) ? markers.Open(marker.ToString(), list) : "";
        return last is null ? OperatorErrors.Malformed("Invalid marker.") : new PageRequest(size == 0 ? null : size, last);
    }

    /// <summary>The entries of the page, and the marker with which the list goes on.</summary>
    /// <param name="sorted">The whole list, in the order of its keys.</param>
    /// <param name="keyOf">The key of an entry: what the marker remembers.</param>
    /// <param name="markers">Seals the marker.</param>
    /// <param name="list">The list.</param>
    public (T[] Entries, string? NextMarker) Of<T>(IEnumerable<T> sorted, Func<T, string> keyOf, IMarkerSealer markers, string list)
    {
        var rest = sorted.SkipWhile(entry => string.CompareOrdinal(keyOf(entry), Last) <= 0);
        if (Size is not { } size)
        {
            return ([.. rest], null);
        }

        T[] entries = [.. rest.Take(size + 1)];
        return entries.Length <= size ? (entries, null) : (entries[..size], markers.Seal(keyOf(entries[size - 1]), list));
    }
}
