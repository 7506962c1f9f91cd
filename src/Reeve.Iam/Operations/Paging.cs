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

        var size = request.MaxItems ?? DefaultSize;
        var items = list.After(last).Take(size + 1).ToImmutableArray();
        return items.Length <= size
            ? new Page<T>(items, null)
            : new Page<T>(items[..size], context.Markers.Seal(list.PositionOf(items[size - 1]), scope));
    }
}
