using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;

namespace Reeve.Server.ServiceApi;

/// <summary>A request to the service API whose signature is verified.</summary>
internal sealed record ServiceRequest
{
    /// <summary>Who signed.</summary>
    public required ApiCaller Caller { get; init; }

    /// <summary>What the signature was made with: with it the caller is looked for again where something is changed.</summary>
    public required Credential Credential { get; init; }

    /// <summary>The request's id, as the answer carries it.</summary>
    public required string RequestId { get; init; }

    /// <summary>What stands for the segments in braces of the resource's path.</summary>
    public required IReadOnlyDictionary<string, string> Path { get; init; }

    /// <summary>What the query string says.</summary>
    public required ServiceQuery Query { get; init; }

    /// <summary>The body as it was signed.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The client's address.</summary>
    public required string SourceIp { get; init; }

    /// <summary>Whether the request came over TLS.</summary>
    public required bool IsSecure { get; init; }

    /// <summary>The client's <c>User-Agent</c>, empty when it gave none.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The region that the signature names.</summary>
    public required string Region { get; init; }

    /// <summary>Where the request came from, as trails tell it.</summary>
    public RequestOrigin Origin => new()
    {
        RequestId = RequestId,
        SourceIp = SourceIp,
        UserAgent = UserAgent,
        IsSecure = IsSecure,
        Region = Region,
    };

    /// <summary>The linked service that signed, or the refusal of anybody else.</summary>
    public Result<ApiCaller.LinkedService> Service => Caller is ApiCaller.LinkedService service ? service : ServiceErrors.NotAService();

    /// <summary>The principal that signed, or the refusal of a linked service.</summary>
    public Result<ApiCaller.Principal> Principal => Caller is ApiCaller.Principal principal ? principal : ServiceErrors.NotAPrincipal();

    /// <summary>The value that the body is, or why it is none.</summary>
    public Result<T> Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, type) is { } value ? value : ServiceErrors.Malformed("The body is null.");
        }
        catch (JsonException exception)
        {
            // The reader's own message can name types of ours and quote the body; the place is what helps.
            return ServiceErrors.Malformed(exception.Path is { Length: > 1 } path
                ? $"The body is not the JSON that is expected here, at '{path}'."
                : "The body is not the JSON that is expected here.");
        }
    }
}
