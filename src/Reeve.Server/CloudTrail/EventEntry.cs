using Reeve.Iam.Audit;

namespace Reeve.Server.CloudTrail;

/// <summary>An event as LookupEvents shows it.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html</remarks>
internal sealed record EventEntry(
    string EventId,
    string EventName,
    string ReadOnly,
    string? AccessKeyId,
    long EventTime,
    string EventSource,
    string? Username,
    ResourceEntry[] Resources,
    string CloudTrailEvent)
{
    /// <summary>An event as it is kept.</summary>
    public static EventEntry Of(RecordedEvent told) => new(
        told.EventId,
        told.EventName,
        told.ReadOnly ? "true" : "false",
        told.AccessKeyId,
        told.EventTime.ToUnixTimeSeconds(),
        told.EventSource,
        told.Username,
        [.. told.Resources.Select(resource => new ResourceEntry(resource.Type, resource.Name))],
        told.Json);
}
