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
    public static AuditRow Of(Caller caller, RequestOrigin origin, DateTimeOffset at, Guid eventId, bool mfa, IamError? refusal) => new EventEnvelope
    {
        RecipientId = caller.AccountId,
        Caller = caller,
        Origin = origin,
        At = at,
        Source = "signin.amazonaws.com",
        Name = "ConsoleLogin",
        IsReadOnly = false,
        Type = "AwsConsoleSignIn",
    }.ToRow(eventId, json => WriteOutcome(json, mfa, refusal));

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
