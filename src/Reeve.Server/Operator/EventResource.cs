using System.Globalization;
using System.Text.Json;
using Reeve.Iam;
using Reeve.Iam.Audit;

namespace Reeve.Server.Operator;

/// <summary>The events of an account in the operator API.</summary>
internal sealed class EventResource(AuditLookup audit)
{
    private static readonly string[] Names = ["attribute", "value", "from", "until", "limit", "nextToken"];

    /// <summary><c>GET accounts/{id}/events</c>.</summary>
    public async ValueTask<OperatorAnswer> ListAsync(HttpContext http, string accountId)
    {
        var read = ReadQuery(http.Request.Query);
        if (read is Result<AuditQuery>.Failed failed)
        {
            return OperatorAnswer.Of(failed.Error);
        }

        return OperatorAnswer.Of(
            200,
            await audit.FindAsync(accountId, ((Result<AuditQuery>.Ok)read).Value, http.RequestAborted),
            page => new EventListAnswer([.. page.Events.Select(told => JsonElement.Parse(told.Json))], page.NextToken),
            OperatorJson.Default.EventListAnswer);
    }

    private static Result<AuditQuery> ReadQuery(IQueryCollection given)
    {
        if (given.Keys.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal) || given[name].Count != 1) is { } wrong)
        {
            return OperatorErrors.Malformed($"'{wrong}' is not a parameter that this path takes once; {string.Join(", ", Names)} are.");
        }

        var attribute = default(AuditAttribute);
        if (given.ContainsKey("attribute") != given.ContainsKey("value")
            || (Text(given, "attribute") is { } name && !(Enum.TryParse(name, out attribute) && Enum.GetName(attribute) == name)))
        {
            return AuditErrors.InvalidLookupAttributes();
        }

        if (!TryReadTime(given, "from", out var from) || !TryReadTime(given, "until", out var until))
        {
            return OperatorErrors.Malformed("A time is written as 2026-05-09T15:45:35Z.");
        }

        var limit = AuditQuery.LargestPage;
        if (Text(given, "limit") is { } text
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= AuditQuery.LargestPage))
        {
            return AuditErrors.InvalidMaxResults();
        }

        return from > until
            ? AuditErrors.InvalidTimeRange()
            : new AuditQuery
            {
                Attribute = given.ContainsKey("attribute") ? attribute : null,
                Value = Text(given, "value") ?? "",
                From = from,
                Until = until,
                Limit = limit,
                NextToken = Text(given, "nextToken"),
            };
    }

    private static bool TryReadTime(IQueryCollection given, string name, out DateTimeOffset? time)
    {
        time = null;
        if (Text(given, name) is not { } text)
        {
            return true;
        }

        var read = DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed);
        time = parsed;
        return read;
    }

    private static string? Text(IQueryCollection given, string name) => given.TryGetValue(name, out var values) ? values[0] : null;
}
