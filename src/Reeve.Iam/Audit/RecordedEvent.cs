using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reeve.Iam.Audit;

/// <summary>An event as it was kept, with what it can be looked up by.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html</remarks>
public sealed record RecordedEvent
{
    /// <summary>The event in CloudTrail's JSON shape.</summary>
    public required string Json { get; init; }

    /// <summary>The event's own id.</summary>
    public required string EventId { get; init; }

    /// <summary>The operation.</summary>
    public required string EventName { get; init; }

    /// <summary>The service: <c>iam.amazonaws.com</c>.</summary>
    public required string EventSource { get; init; }

    /// <summary>When, to the second.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>Whether the operation only reads.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>Who called: a user's name, <c>root</c>, <c>operator</c>, or a session's name; null where nobody is named.</summary>
    public string? Username { get; init; }

    /// <summary>The key that signed the call, or null where none did.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>What the caller was refused with, or null where the call was carried out.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What the call was about.</summary>
    public ImmutableArray<RecordedResource> Resources { get; init; } = [];

    /// <summary>Reads an event.</summary>
    /// <exception cref="JsonException">It is not one that <see cref="AuditEvent"/> wrote.</exception>
    public static RecordedEvent Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var identity = root.GetProperty("userIdentity");
        return new()
        {
            Json = Encoding.UTF8.GetString(json.Span),
            EventId = root.GetProperty("eventID").GetString()!, // AuditEvent writes all of these
            EventName = root.GetProperty("eventName").GetString()!,
            EventSource = root.GetProperty("eventSource").GetString()!,
            EventTime = DateTimeOffset.ParseExact(
                root.GetProperty("eventTime").GetString()!, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            ReadOnly = root.GetProperty("readOnly").GetBoolean(),
            Username = NameOf(identity),
            AccessKeyId = Text(identity, "accessKeyId"),
            ErrorCode = Text(root, "errorCode"),
            Resources = RecordedResources.Of(root),
        };
    }

    /// <summary>Whether the event is one that a query asks for, its time included.</summary>
    public bool Matches(AuditQuery query) =>
        !(EventTime < query.From) && !(EventTime > query.Until) && query.Attribute switch
        {
            null => true,
            AuditAttribute.EventId => EventId == query.Value,
            AuditAttribute.EventName => EventName == query.Value,
            AuditAttribute.ReadOnly => (ReadOnly ? "true" : "false") == query.Value,
            AuditAttribute.Username => Username == query.Value,
            AuditAttribute.ResourceType => Resources.Any(resource => resource.Type == query.Value),
            AuditAttribute.ResourceName => Resources.Any(resource => resource.Name == query.Value),
            AuditAttribute.EventSource => EventSource == query.Value,
            AuditAttribute.AccessKeyId => AccessKeyId == query.Value,
            _ => throw new InvalidOperationException("AuditAttribute is closed."),
        };

    // A session is known by its own name, which stands after the colon of its id: AROA…:NAME.
    private static string? NameOf(JsonElement identity) => Text(identity, "userName")
        ?? Text(identity, "type") switch
        {
            "Root" => "root",
            "Operator" => "operator",
            "AssumedRole" or "FederatedUser" when Text(identity, "principalId")?.Split(':', 2) is [_, var session] => session,
            _ => null,
        };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
