using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Reeve.Federation.Network;
using Reeve.Iam.Entities;

namespace Reeve.Federation.OpenId;

/// <summary>Fetches the keys that an issuer signs with: its discovery document names where they are.</summary>
/// <remarks>https://openid.net/specs/openid-connect-discovery-1_0.html</remarks>
internal sealed class IssuerKeys(GuardedFetch fetch)
{
    private const int LongestDiscovery = 64 * 1024;
    private const int LongestKeySet = 256 * 1024;
    private const int MostKeys = 100;

    /// <summary>
    /// The signing keys; empty when the issuer's documents are not what they have to be. An issuer that cannot be reached is an exception of
    /// <see cref="HttpRequestException"/> or <see cref="OperationCanceledException"/>.
    /// </summary>
    public async Task<ImmutableArray<SecurityKey>> FetchAsync(OpenIdProvider provider, CancellationToken cancellationToken)
    {
        var issuer = "https://" + provider.Url;
        var discovery = await fetch.GetAsync(
            new Uri(issuer.TrimEnd('/') + "/.well-known/openid-configuration"), provider.Thumbprints, LongestDiscovery, cancellationToken);
        if (FindKeySetUrl(discovery, issuer) is not { } url)
        {
            return [];
        }

        return Read(await fetch.GetAsync(url, provider.Thumbprints, LongestKeySet, cancellationToken));
    }

    // The document must be the issuer's own (section 4.3): another's would vouch with another's keys.
    private static Uri? FindKeySetUrl(byte[] document, string issuer)
    {
        using var json = StrictJson.Find(document);
        return json is not null
            && StrictJson.FindText(json.RootElement, "issuer") is { } named && IsSameIssuer(named, issuer)
            && Uri.TryCreate(StrictJson.FindText(json.RootElement, "jwks_uri"), UriKind.Absolute, out var url)
            && url.Scheme == Uri.UriSchemeHttps
            ? url
            : null;
    }

    private static bool IsSameIssuer(string named, string issuer) =>
        string.Equals(named, issuer, StringComparison.Ordinal) || string.Equals("https://" + named, issuer, StringComparison.Ordinal);

    private static ImmutableArray<SecurityKey> Read(byte[] document)
    {
        using var json = StrictJson.Find(document);
        if (json is null || !json.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind is not JsonValueKind.Array || keys.GetArrayLength() > MostKeys)
        {
            return [];
        }

        return [.. keys.EnumerateArray().Select(FindKey).OfType<SecurityKey>()];
    }

    // Only public keys of RSA and of elliptic curves: with a secret one ("oct") whoever knows it could sign.
    private static JsonWebKey? FindKey(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object
            || StrictJson.FindText(json, "kty") is not (JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve)
            || StrictJson.FindText(json, "use") is not (null or "sig"))
        {
            return null;
        }

        try
        {
            return new JsonWebKey(json.GetRawText());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
