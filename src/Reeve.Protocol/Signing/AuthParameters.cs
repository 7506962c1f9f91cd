namespace Reeve.Protocol.Signing;

/// <summary>The parts of a request's credentials, all present, none yet understood.</summary>
internal sealed record AuthParameters
{
    public required string Credential { get; init; }

    public required string SignedHeaders { get; init; }

    public required string Signature { get; init; }

    /// <summary>The time of signing as sent.</summary>
    public required string Date { get; init; }

    /// <summary>Whether <see cref="Date"/> comes from the header <c>Date</c>, which may be written as RFC 1123 has it.</summary>
    public bool IsHttpDate { get; init; }

    /// <summary>The lifetime of a presigned request as sent, in seconds, or null.</summary>
    public string? Expires { get; init; }

    public string? SessionToken { get; init; }

    public bool IsPresigned { get; init; }
}
