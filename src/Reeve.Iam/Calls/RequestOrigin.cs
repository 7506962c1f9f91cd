namespace Reeve.Iam.Calls;

/// <summary>Where a request came from: what policies and audit events may tell of it.</summary>
public sealed record RequestOrigin
{
    /// <summary>The request's id, as the answer carries it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The client's address: of the connection, or told by a proxy that is trusted.</summary>
    public required string SourceIp { get; init; }

    /// <summary>The client's <c>User-Agent</c>, empty when it gave none.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Whether the request came over TLS.</summary>
    public required bool IsSecure { get; init; }

    /// <summary>The region that the signature names.</summary>
    public required string Region { get; init; }

    /// <summary>The linked service that makes the call on its caller's behalf (<c>aws:CalledVia</c>); null where the caller makes it.</summary>
    public string? InvokedBy { get; init; }
}
