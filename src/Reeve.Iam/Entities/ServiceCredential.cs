namespace Reeve.Iam.Entities;

/// <summary>A user name and password, or an API key, with which a user signs in to one service.</summary>
public sealed record ServiceCredential
{
    /// <summary>The id, <c>ACCA…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The service: <c>codecommit.amazonaws.com</c>.</summary>
    public required string ServiceName { get; init; }

    /// <summary>What is not secret of it: the user name, or, of an API key, its alias.</summary>
    public required string PublicName { get; init; }

    /// <summary>The password or API key, sealed for <see cref="SealingPurpose"/>.</summary>
    public required byte[] SealedSecret { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When it ends to be valid, or null for never.</summary>
    public DateTimeOffset? ExpirationDate { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>What a secret is sealed for.</summary>
    public static string SealingPurpose(string credentialId) => "service-credential/" + credentialId;
}
