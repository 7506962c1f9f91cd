using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>The event of an action that is no operation of IAM or STS: a linked service's, or a look into the trail.</summary>
internal sealed record ActionEvent
{
    /// <summary>The account whose trail it is for.</summary>
    public required string AccountId { get; init; }

    /// <summary>Who did it: a principal of the account, or a linked service.</summary>
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
    public AuditRow ToRow(Guid eventId) => new EventEnvelope
    {
        RecipientId = AccountId,
        Caller = Caller,
        Origin = Origin,
        At = At,
        Source = Source,
        Name = Name,
        IsReadOnly = IsReadOnly,
    }.ToRow(eventId, WriteOwn);

    private void WriteOwn(Utf8JsonWriter json)
    {
        json.WriteStartObject("requestParameters"u8);
        WriteRequest(json);
        json.WriteEndObject();
        json.WriteNull("responseElements"u8);
        if (Error is { } error)
        {
            json.WriteString("errorCode"u8, AuditEvent.ErrorCode(error));
            json.WriteString("errorMessage"u8, error.Message);
        }
    }
}
