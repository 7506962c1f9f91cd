using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;

namespace Reeve.Federation.Saml;

/// <summary>What an assertion says about the session that it is exchanged for.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html</remarks>
internal sealed record SessionAttributes
{
    private const string Prefix = "https://aws.amazon.com/SAML/Attributes/";
    private const string TagPrefix = Prefix + "PrincipalTag:";
    private const int Shortest = 900;
    private const int Longest = 43200;

    /// <summary>The session's name.</summary>
    public required string Name { get; init; }

    /// <summary>The roles that may be assumed through the provider.</summary>
    public required ImmutableArray<string> RoleArns { get; init; }

    /// <summary>How long it is to last, in seconds, or null.</summary>
    public required int? Duration { get; init; }

    /// <summary>Its tags.</summary>
    public required ImmutableArray<Tag> Tags { get; init; }

    /// <summary>Those of them that are handed on.</summary>
    public required ImmutableArray<string> TransitiveTagKeys { get; init; }

    /// <summary>Who is behind it, or null.</summary>
    public required string? SourceIdentity { get; init; }

    /// <summary>Reads the attributes, or refuses what is not of its form.</summary>
    public static Result<SessionAttributes> Read(SamlAttributes attributes, ReadingTerms terms)
    {
        if (attributes.Of(Prefix + "RoleSessionName") is not [var name])
        {
            return FederationErrors.InvalidIdentityToken("RoleSessionName is required in AuthnResponse");
        }

        if (!IsName(name))
        {
            return FederationErrors.InvalidIdentityToken("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
        }

        if (attributes.Of(Prefix + "SourceIdentity") is { IsEmpty: false } source && (source is not [var behind] || !IsSourceIdentity(behind)))
        {
            return FederationErrors.InvalidIdentityToken("Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with \"aws:\"");
        }

        if (attributes.Of(Prefix + "SessionDuration") is { IsEmpty: false } durations && FindDuration(durations) is null)
        {
            return FederationErrors.InvalidIdentityToken("SessionDuration in AuthnResponse must be a number of seconds from 900 to 43200");
        }

        return FindTags(attributes) is not { IsDefault: false } tags
            ? FederationErrors.InvalidIdentityToken("A PrincipalTag in AuthnResponse must have one value")
            : new SessionAttributes
            {
                Name = name,
                RoleArns = Roles(attributes, Arns.SamlProvider(terms.AccountId, terms.Provider.Name)),
                Duration = FindDuration(attributes.Of(Prefix + "SessionDuration")),
                Tags = tags,
                TransitiveTagKeys = attributes.Of(Prefix + "TransitiveTagKeys"),
                SourceIdentity = attributes.Of(Prefix + "SourceIdentity").FirstOrDefault(),
            };
    }

    // Each value is a role and a provider, in either order.
    private static ImmutableArray<string> Roles(SamlAttributes attributes, string providerArn) =>
    [
        .. attributes.Of(Prefix + "Role")
            .Select(value => value.Split(',', StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && pair.Contains(providerArn, StringComparer.Ordinal))
            .Select(pair => pair[0] == providerArn ? pair[1] : pair[0]),
    ];

    private static int? FindDuration(ImmutableArray<string> values) =>
        values is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= Shortest and <= Longest
            ? seconds
            : null;

    private static ImmutableArray<Tag> FindTags(SamlAttributes attributes)
    {
        var tags = attributes.Values.Where(attribute => attribute.Key.StartsWith(TagPrefix, StringComparison.Ordinal)).ToArray();
        return Array.TrueForAll(tags, tag => tag.Value.Length == 1)
            ? [.. tags.Select(tag => new Tag(tag.Key[TagPrefix.Length..], tag.Value[0]))]
            : default;
    }

    private static bool IsSourceIdentity(string text) => IsName(text) && !text.StartsWith("aws:", StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string text) =>
        text.Length is >= 2 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '=' or ',' or '.' or '@' or '-');
}
