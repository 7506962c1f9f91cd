using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>A SAML 2.0 identity provider whose assertions the account's roles may trust.</summary>
public sealed record SamlProvider
{
    /// <summary>The name, unique in the account without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The unique id, never used again.</summary>
    public required string UniqueId { get; init; }

    /// <summary>The metadata as it was given: issuer, signing certificates, expiry.</summary>
    public required string MetadataDocument { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When the metadata ends to be valid.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>Whether assertions must be encrypted; they may be where there is a key.</summary>
    public bool RequiresEncryption { get; init; }

    /// <summary>The keys that encrypted assertions are opened with, oldest first.</summary>
    public ImmutableArray<SamlPrivateKey> PrivateKeys { get; init; } = [];

    /// <summary>Its tags, by key.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}
