using System.Text.Json;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>Writes the event of one call in CloudTrail's shape.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html</remarks>
internal static class AuditEvent
{
    /// <summary>The event of a call.</summary>
    /// <param name="told">The call.</param>
    /// <param name="recipientId">The account whose trail it is for.</param>
    /// <param name="eventId">The event's own id.</param>
    /// <param name="sharedId">What it has in common with the other account's event of the same call, or null when there is none.</param>
    public static AuditRow Of(AuditedCall told, string recipientId, Guid eventId, Guid? sharedId) => new EventEnvelope
    {
        RecipientId = recipientId,
        Caller = told.Caller,
        Origin = told.Origin,
        At = told.At,
        Source = told.Call.Operation.Service is ApiService.Sts ? "sts.amazonaws.com" : "iam.amazonaws.com",
        Name = told.Call.EventName,
        IsReadOnly = !told.Call.Operation.Changes,
        SharedId = sharedId,
    }.ToRow(eventId, json =>
    {
        WriteRequest(json, told.Call);
        WriteResult(json, told.Result);
        WriteResources(json, told.AssumedRoleArn);
    });

    // CloudTrail names resources where more than one account may have to do with them: the role that was assumed.
    private static void WriteResources(Utf8JsonWriter json, string? roleArn)
    {
        if (roleArn is null || EntityArn.Read(roleArn) is not { AccountId: var owner })
        {
            return;
        }

        json.WriteStartArray("resources"u8);
        json.WriteStartObject();
        json.WriteString("ARN"u8, roleArn);
        json.WriteString("accountId"u8, owner);
        json.WriteString("type"u8, "AWS::IAM::Role"u8);
        json.WriteEndObject();
        json.WriteEndArray();
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
