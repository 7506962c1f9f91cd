using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>What every event has around what is its own: CloudTrail's record.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html</remarks>
internal sealed record EventEnvelope
{
    /// <summary>The account whose trail it is for.</summary>
    public required string RecipientId { get; init; }

    /// <summary>Who did it; null for the operator, who is no principal.</summary>
    public required Caller? Caller { get; init; }

    /// <summary>Where it came from.</summary>
    public required RequestOrigin Origin { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The service: <c>iam.amazonaws.com</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The action, without a prefix.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>The kind of event.</summary>
    public string Type { get; init; } = "AwsApiCall";

    /// <summary>What it has in common with another account's event of the same call, or null when there is none.</summary>
    public Guid? SharedId { get; init; }

    /// <summary>The event as it is stored.</summary>
    /// <param name="eventId">Its own id.</param>
    /// <param name="writeOwn">Writes the members that are its own: request, answer, error.</param>
    public AuditRow ToRow(Guid eventId, Action<Utf8JsonWriter> writeOwn)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("eventVersion"u8, "1.05"u8);
            if (Caller is null)
            {
                AuditIdentity.WriteOperator(json);
            }
            else
            {
                AuditIdentity.Write(json, Caller, RecipientId, Origin.InvokedBy);
            }

            json.WriteString("eventTime"u8, At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("eventSource"u8, Source);
            json.WriteString("eventName"u8, Name);
            json.WriteString("awsRegion"u8, Origin.Region);
            json.WriteString("sourceIPAddress"u8, Origin.InvokedBy ?? Origin.SourceIp);
            json.WriteString("userAgent"u8, Origin.InvokedBy ?? Origin.UserAgent);
            writeOwn(json);
            json.WriteString("requestID"u8, Origin.RequestId);
            json.WriteString("eventID"u8, eventId);
            json.WriteBoolean("readOnly"u8, IsReadOnly);
            json.WriteString("eventType"u8, Type);
            json.WriteString("recipientAccountId"u8, RecipientId);
            if (SharedId is { } shared)
            {
                json.WriteString("sharedEventID"u8, shared);
            }

            json.WriteEndObject();
        }

        return new(RecipientId, At, body.WrittenMemory);
    }
}
