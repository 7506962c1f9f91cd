using Reeve.Iam;
using Reeve.Iam.Secrets;

namespace Reeve.Server.ServiceApi;

/// <summary>Which part of a list a caller of the service API wants.</summary>
internal static class ServicePage
{
    private const int UsualSize = 100;

    /// <summary>The parameters that say it.</summary>
    public static IReadOnlyList<string> Parameters { get; } = [ListPage.Marker, ListPage.MaxItems];

    /// <summary>What a query string asks for, or what is wrong with it.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="markers">Opens the marker.</param>
    /// <param name="list">The list.</param>
    public static Result<ListPage> Read(ServiceQuery query, IMarkerSealer markers, string list) =>
        query.Number(ListPage.MaxItems, 1, ListPage.LargestSize, UsualSize).Then<ListPage>(size =>
        {
            var last = query.Find(ListPage.Marker) is { } marker ? markers.Open(marker, list) : "";
            return last is null ? ServiceErrors.Invalid("Invalid marker.") : new ListPage(size, last);
        });
}
