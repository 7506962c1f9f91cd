namespace Reeve.Iam.Entities;

/// <summary>The credential report of an account: one that is asked for, or one that is made.</summary>
public sealed record CredentialReport
{
    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestDate { get; init; }

    /// <summary>When it was made; null while it is not.</summary>
    public DateTimeOffset? GeneratedTime { get; init; }

    /// <summary>The report, CSV in UTF-8; empty while it is not made.</summary>
    public byte[] Content { get; init; } = [];
}
