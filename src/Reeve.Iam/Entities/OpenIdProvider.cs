using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>An OpenID Connect provider whose tokens the account's roles may trust.</summary>
public sealed record OpenIdProvider
{
    /// <summary>The issuer's URL without its scheme, which is always https: what the ARN ends with.</summary>
    public required string Url { get; init; }

    /// <summary>The audiences whose tokens are taken, in the order in which they were given.</summary>
    public ImmutableArray<string> ClientIds { get; init; } = [];

    /// <summary>SHA-1 thumbprints of certificates that the issuer's server may present, in lower-case hex.</summary>
    public ImmutableArray<string> Thumbprints { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Its tags, by key.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}
