using System.Buffers;
using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>Writes the event of one call in CloudTrail's shape.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html</remarks>
internal static class AuditEvent
{
    /// <summary>The event of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="caller">Who made it.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="at">When.</param>
    /// <param name="eventId">The event's own id.</param>
    /// <param name="result">How it ended.</param>
    public static AuditRow Of(BoundCall call, Caller caller, RequestOrigin origin, DateTimeOffset at, Guid eventId, Result<CallOutcome> result)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("eventVersion"u8, "1.05"u8);
            AuditIdentity.Write(json, caller, origin.InvokedBy);
            json.WriteString("eventTime"u8, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("eventSource"u8, call.Operation.Service is ApiService.Sts ? "sts.amazonaws.com"u8 : "iam.amazonaws.com"u8);
            json.WriteString("eventName"u8, call.Operation.Name);
            json.WriteString("awsRegion"u8, origin.Region);
            json.WriteString("sourceIPAddress"u8, origin.InvokedBy ?? origin.SourceIp);
            json.WriteString("userAgent"u8, origin.InvokedBy ?? origin.UserAgent);
            WriteRequest(json, call);
            WriteResult(json, result);
            json.WriteString("requestID"u8, origin.RequestId);
            json.WriteString("eventID"u8, eventId);
            json.WriteBoolean("readOnly"u8, !call.Operation.Changes);
            json.WriteString("eventType"u8, "AwsApiCall"u8);
            json.WriteString("recipientAccountId"u8, caller.AccountId);
            json.WriteEndObject();
        }

        return new(caller.AccountId, at, body.WrittenMemory);
    }

    private static void WriteRequest(Utf8JsonWriter json, BoundCall call)
    {
        json.WriteStartObject("requestParameters"u8);
        call.WriteRequest(new JsonShapeWriter(json));
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Result<CallOutcome> result)
    {
        if (result is Result<CallOutcome>.Failed { Error: var error })
        {
            json.WriteString("errorCode"u8, ErrorCode(error));
            json.WriteString("errorMessage"u8, error.Message);
        }

        // CloudTrail tells what a call changed or whom it let in, and nothing of what it only read.
        if (result is Result<CallOutcome>.Ok { Value: { HasResult: true, IsAudited: true } outcome })
        {
            json.WriteStartObject("responseElements"u8);
            outcome.WriteResult(new JsonShapeWriter(json));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("responseElements"u8);
        }
    }

    // The wire drops the model's suffix; CloudTrail keeps it.
    internal static string ErrorCode(IamError error) => error.Code switch
    {
        "AccessDenied" or "InvalidClientTokenId" => error.Code,
        "ValidationError" => "ValidationException",
        _ when error.Code.EndsWith("Exception", StringComparison.Ordinal) => error.Code,
        _ => error.Code + "Exception",
    };
}
