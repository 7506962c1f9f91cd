using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>A server certificate with its private key.</summary>
public sealed record ServerCertificate
{
    /// <summary>The name, unique in the account without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The unique id, never used again.</summary>
    public required string UniqueId { get; init; }

    /// <summary>The path, with a slash at both ends.</summary>
    public required string Path { get; init; }

    /// <summary>The certificate in PEM, as it was given.</summary>
    public required string Body { get; init; }

    /// <summary>The certificates that lead from it to a root, in PEM; null when none were given.</summary>
    public string? Chain { get; init; }

    /// <summary>The private key in PEM, sealed for <see cref="SealingPurpose"/>. No answer shows it.</summary>
    public required byte[] SealedPrivateKey { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required DateTimeOffset UploadDate { get; init; }

    /// <summary>When the certificate ends to be valid.</summary>
    public required DateTimeOffset Expiration { get; init; }

    /// <summary>Its tags, by key.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>What a private key is sealed for.</summary>
    public static string SealingPurpose(string uniqueId) => "server-certificate/" + uniqueId;
}
