namespace Reeve.Iam.Operations;

/// <summary>
/// A list that is answered in pages. A place in it is named by the item before, not by a number, so that what is added or removed
/// between two pages neither repeats nor hides another item.
/// </summary>
/// <param name="Identity">Tells the list from every other one of the account: the operation and what it is asked with.</param>
/// <param name="After">The items after a place, in order; all of them when it is null.</param>
/// <param name="PositionOf">The place of an item.</param>
/// <typeparam name="T">An item.</typeparam>
internal sealed record PagedList<T>(string Identity, Func<string?, IEnumerable<T>> After, Func<T, string> PositionOf)
{
    /// <summary>What an item costs, where items cost much: a page ends early when it has come to <see cref="Paging.LargestWeight"/>.</summary>
    public Func<T, int>? WeightOf { get; init; }
}

/// <summary>Makes <see cref="PagedList{T}"/> values.</summary>
internal static class PagedList
{
    /// <summary>The identity of a list.</summary>
    /// <param name="operation">The operation that lists.</param>
    /// <param name="filters">What it is asked with; texts without line breaks.</param>
    public static string Identity(string operation, params ReadOnlySpan<string?> filters) => $"{operation}\n{string.Join('\n', filters)}";

    /// <summary>A short list: every page reads all of it.</summary>
    /// <param name="identity">The list's <see cref="Identity"/>.</param>
    /// <param name="items">The items, in any order.</param>
    /// <param name="positionOf">The place of an item, different for each.</param>
    /// <param name="order">The order of places.</param>
    public static PagedList<T> Sorted<T>(string identity, IEnumerable<T> items, Func<T, string> positionOf, IComparer<string> order) => new(
        identity,
        last => items.Where(item => last is null || order.Compare(positionOf(item), last) > 0).OrderBy(positionOf, order),
        positionOf);
}
