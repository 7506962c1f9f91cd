using System.Globalization;
using Reeve.Iam;
using Reeve.Iam.Secrets;

namespace Reeve.Server.Operator;

/// <summary>Which part of a list the operator wants. Who asks for no size gets the whole list, as scripts rely on.</summary>
internal static class OperatorPage
{
    /// <summary>What a query string asks for, or what is wrong with it.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="markers">Opens the marker.</param>
    /// <param name="list">The list.</param>
    public static Result<ListPage> Read(IQueryCollection query, IMarkerSealer markers, string list)
    {
        if (query.FirstOrDefault(parameter => parameter.Key is not (ListPage.MaxItems or ListPage.Marker) || parameter.Value.Count != 1).Key is { } wrong)
        {
            return OperatorErrors.Malformed($"'{wrong}' is not a parameter that this path takes once; {ListPage.MaxItems}, {ListPage.Marker} are.");
        }

        var size = 0;
        if (query.TryGetValue(ListPage.MaxItems, out var text)
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= ListPage.LargestSize))
        {
            return OperatorErrors.Malformed(FormattableString.Invariant($"{ListPage.MaxItems} is not a whole number from 1 to {ListPage.LargestSize}."));
        }

        var last = query.TryGetValue(ListPage.Marker, out var marker) ? markers.Open(marker.ToString(), list) : "";
        return last is null ? OperatorErrors.Malformed("Invalid marker.") : new ListPage(size == 0 ? null : size, last);
    }
}
