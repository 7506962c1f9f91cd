using System.Collections.Immutable;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>Answers lists in pages.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html</remarks>
internal static class Paging
{
    /// <summary>How many items a page has when the caller does not say.</summary>
    public const int DefaultSize = 100;

    /// <summary>The most items that a page has.</summary>
    public const int LargestSize = 1000;

    /// <summary>How much a page of items that weigh may come to before it ends.</summary>
    public const int LargestWeight = 200_000;

    /// <summary>The longest marker that is accepted.</summary>
    public const int LongestMarker = 320;

    /// <summary>The longest marker of a list of tags: keys may be of any script, and in UTF-8 outgrow the model's 320 characters.</summary>
    public const int LongestTagMarker = 640;

    /// <summary>The page that a request asks for.</summary>
    public static Result<Page<T>> Take<T>(IPagedRequest request, PagedList<T> list, Account account, OperationContext context)
    {
        var scope = $"{account.Id}\n{list.Identity}";
        string? last = null;
        if (request.Marker is not null && (last = context.Markers.Open(request.Marker, scope)) is null)
        {
            return IamErrors.ValidationError("Invalid Marker.");
        }

        var (items, goesOn) = Cut(list.After(last), request.MaxItems ?? DefaultSize, list.WeightOf);
        return new Page<T>(items, goesOn ? context.Markers.Seal(list.PositionOf(items[^1]), scope) : null);
    }

    // A page has one item at least, whatever it weighs, so that it leads on.
    private static (ImmutableArray<T> Items, bool GoesOn) Cut<T>(IEnumerable<T> rest, int size, Func<T, int>? weightOf)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var weight = 0;
        foreach (var item in rest)
        {
            if (items.Count == size || weight >= LargestWeight)
            {
                return (items.DrainToImmutable(), true);
            }

            items.Add(item);
            weight += weightOf?.Invoke(item) ?? 0;
        }

        return (items.DrainToImmutable(), false);
    }
}
