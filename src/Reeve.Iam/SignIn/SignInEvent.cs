using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Storage;

namespace Reeve.Iam.SignIn;

/// <summary>Writes the event of a sign-in in CloudTrail's shape: <c>ConsoleLogin</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html</remarks>
internal static class SignInEvent
{
    /// <summary>The event.</summary>
    /// <param name="caller">Who signed in, or was to be.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="at">When.</param>
    /// <param name="eventId">The event's own id.</param>
    /// <param name="mfa">Whether a code of an MFA device was given.</param>
    /// <param name="refusal">What they were refused with, or null.</param>
    public static AuditRow Of(Caller caller, RequestOrigin origin, DateTimeOffset at, Guid eventId, bool mfa, IamError? refusal)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("eventVersion"u8, "1.05"u8);
            AuditIdentity.Write(json, caller, caller.AccountId, invokedBy: null);
            json.WriteString("eventTime"u8, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("eventSource"u8, "signin.amazonaws.com"u8);
            json.WriteString("eventName"u8, "ConsoleLogin"u8);
            json.WriteString("awsRegion"u8, origin.Region);
            json.WriteString("sourceIPAddress"u8, origin.SourceIp);
            json.WriteString("userAgent"u8, origin.UserAgent);
            WriteOutcome(json, mfa, refusal);
            json.WriteString("requestID"u8, origin.RequestId);
            json.WriteString("eventID"u8, eventId);
            json.WriteBoolean("readOnly"u8, false);
            json.WriteString("eventType"u8, "AwsConsoleSignIn"u8);
            json.WriteString("recipientAccountId"u8, caller.AccountId);
            json.WriteEndObject();
        }

        return new(caller.AccountId, at, body.WrittenMemory);
    }

    private static void WriteOutcome(Utf8JsonWriter json, bool mfa, IamError? refusal)
    {
        if (refusal is not null)
        {
            json.WriteString("errorCode"u8, refusal.Code);
            json.WriteString("errorMessage"u8, "Failed authentication"u8);
        }

        json.WriteNull("requestParameters"u8);
        json.WriteStartObject("responseElements"u8);
        json.WriteString("ConsoleLogin"u8, refusal is null ? "Success"u8 : "Failure"u8);
        json.WriteEndObject();
        json.WriteStartObject("additionalEventData"u8);
        json.WriteString("MobileVersion"u8, "No"u8);
        json.WriteString("MFAUsed"u8, mfa ? "Yes"u8 : "No"u8);
        json.WriteEndObject();
    }
}
