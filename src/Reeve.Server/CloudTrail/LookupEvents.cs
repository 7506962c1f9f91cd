using System.Text.Json;
using Reeve.Iam;
using Reeve.Iam.Audit;
using Reeve.Iam.Errors;

namespace Reeve.Server.CloudTrail;

/// <summary>Reads the parameters of LookupEvents.</summary>
internal static class LookupEvents
{
    // Beyond these seconds there are no dates; 1 and 9999 are the first and last years.
    private const double FirstSecond = -62135596800;
    private const double LastSecond = 253402300799;

    /// <summary>What a body asks for, or why it cannot be asked.</summary>
    public static Result<AuditQuery> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, CloudTrailJson.Default.LookupEventsRequest) is { } request
                ? Check(request)
                : Unreadable();
        }
        catch (JsonException)
        {
            return Unreadable();
        }
    }

    private static Result<AuditQuery> Check(LookupEventsRequest request)
    {
        if (request.EventCategory is not null)
        {
            return new IamError("InvalidEventCategoryException", 400, "Only management events are kept; leave the category out.");
        }

        if (request.MaxResults is < 1 or > AuditQuery.LargestPage)
        {
            return AuditErrors.InvalidMaxResults();
        }

        if (request.StartTime > request.EndTime || !IsTime(request.StartTime) || !IsTime(request.EndTime))
        {
            return AuditErrors.InvalidTimeRange();
        }

        var query = new AuditQuery
        {
            From = Time(request.StartTime),
            Until = Time(request.EndTime),
            Limit = request.MaxResults ?? AuditQuery.LargestPage,
            NextToken = request.NextToken,
        };
        return request.LookupAttributes switch
        {
            null or [] => query,
            [{ AttributeKey: var name, AttributeValue: { } value }]
                when Enum.TryParse<AuditAttribute>(name, out var attribute) && Enum.GetName(attribute) == name => query with { Attribute = attribute, Value = value },
            _ => AuditErrors.InvalidLookupAttributes(),
        };
    }

    private static bool IsTime(double? seconds) => seconds is null or (>= FirstSecond and <= LastSecond);

    private static DateTimeOffset? Time(double? seconds) => seconds is { } given ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(given)) : null;

    private static IamError Unreadable() => new("SerializationException", 400, "The body is not the JSON that LookupEvents takes.");
}
