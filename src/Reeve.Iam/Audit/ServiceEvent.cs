using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>The event of what a linked service did in an account, or asked about one of its callers: CloudTrail's shape, like that of a call.</summary>
internal sealed record ServiceEvent
{
    /// <summary>The account whose trail it is for.</summary>
    public required string AccountId { get; init; }

    /// <summary>Who did it: the service's caller, or the service.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Where it came from.</summary>
    public required RequestOrigin Origin { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The service whose action it is: <c>ledger.example.com</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The action, without a prefix.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Writes the members of the request.</summary>
    public required Action<Utf8JsonWriter> WriteRequest { get; init; }

    /// <summary>What it was refused with, or null.</summary>
    public IamError? Error { get; init; }

    /// <summary>The event as it is stored.</summary>
    /// <param name="eventId">Its own id.</param>
    public AuditRow ToRow(Guid eventId)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("eventVersion"u8, "1.05"u8);
            AuditIdentity.Write(json, Caller, AccountId, Origin.InvokedBy);
            json.WriteString("eventTime"u8, At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("eventSource"u8, Source);
            json.WriteString("eventName"u8, Name);
            json.WriteString("awsRegion"u8, Origin.Region);
            json.WriteString("sourceIPAddress"u8, Origin.InvokedBy ?? Origin.SourceIp);
            json.WriteString("userAgent"u8, Origin.InvokedBy ?? Origin.UserAgent);
            json.WriteStartObject("requestParameters"u8);
            WriteRequest(json);
            json.WriteEndObject();
            json.WriteNull("responseElements"u8);
            if (Error is { } error)
            {
                json.WriteString("errorCode"u8, AuditEvent.ErrorCode(error));
                json.WriteString("errorMessage"u8, error.Message);
            }

            json.WriteString("requestID"u8, Origin.RequestId);
            json.WriteString("eventID"u8, eventId);
            json.WriteBoolean("readOnly"u8, IsReadOnly);
            json.WriteString("eventType"u8, "AwsApiCall"u8);
            json.WriteString("recipientAccountId"u8, AccountId);
            json.WriteEndObject();
        }

        return new(AccountId, At, body.WrittenMemory);
    }
}
