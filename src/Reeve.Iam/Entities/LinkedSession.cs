namespace Reeve.Iam.Entities;

/// <summary>
/// A session of a service-linked role. Other sessions are stored nowhere; these are noted before their credentials are handed out, because the
/// deletion of the role waits for their end.
/// </summary>
public sealed record LinkedSession
{
    /// <summary>The session's access key id, which is given once.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The role, by its unique id.</summary>
    public required string RoleId { get; init; }

    /// <summary>The session's name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The region in which it was asked for.</summary>
    public required string Region { get; init; }

    /// <summary>The ARN of the principal whose call made the service act, or null when it acts by itself.</summary>
    public string? Originator { get; init; }
}
