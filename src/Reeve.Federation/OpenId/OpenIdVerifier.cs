using System.Collections.Immutable;
using System.Net;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Reeve.Federation.Network;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;

namespace Reeve.Federation.OpenId;

/// <summary>Verifies tokens of OpenID Connect providers: signed by a key that the issuer publishes, for an audience that is registered, and not too old.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html</remarks>
public sealed class OpenIdVerifier : IWebIdentityVerifier, IDisposable
{
    // Only algorithms with a public key. "none", and HS256 with a public key for its secret, are not among them.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private const long SkewSeconds = 300;
    private const int LongestSubject = 255;

    // Made with the first token: it takes a while, and many a server never sees one.
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly IssuerKeyCache _keys;

    /// <summary>A verifier that fetches issuers' keys.</summary>
    /// <param name="furtherNetworks">The networks besides the public Internet that issuers may be in; none unless the operator says so.</param>
    /// <param name="time">The clock that fetched keys grow old by.</param>
    public OpenIdVerifier(ImmutableArray<IPNetwork> furtherNetworks, TimeProvider time) =>
        _keys = new IssuerKeyCache(new IssuerKeys(new GuardedFetch(new GuardedTransport(furtherNetworks))), time);

    /// <inheritdoc/>
    public async ValueTask<Result<WebIdentity>> VerifyAsync(
        string token, string accountId, Func<string, OpenIdProvider?> findProvider, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (TokenPayload.Find(token) is not { } payload)
        {
            return FederationErrors.InvalidIdentityToken(
                "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
        }

        if (findProvider(WithoutScheme(payload.Issuer)) is not { } provider)
        {
            return FederationErrors.NoProvider(payload.Issuer);
        }

        if (await _keys.FindAsync(provider, payload.KeyId, cancellationToken) is not { } keys)
        {
            return FederationErrors.Communication();
        }

        if (keys.IsEmpty)
        {
            return FederationErrors.NoKey();
        }

        return await IsSignedAsync(token, keys)
            ? Identify(payload, provider, accountId, now)
            : FederationErrors.InvalidIdentityToken("The signature of the token could not be verified.");
    }

    /// <inheritdoc/>
    public void Dispose() => _keys.Dispose();

    // What the claims say is checked below, on the clock of the call; the library verifies the signature.
    private static async Task<bool> IsSignedAsync(string token, ImmutableArray<SecurityKey> keys)
    {
        var verdict = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            IssuerSigningKeys = keys,
            TryAllIssuerSigningKeys = true, // of those that the key id has picked
            ValidAlgorithms = Algorithms,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return verdict.IsValid;
    }

    private static Result<WebIdentity> Identify(TokenPayload payload, OpenIdProvider provider, string accountId, DateTimeOffset now)
    {
        if (FindFault(payload, now.ToUnixTimeSeconds()) is { } fault)
        {
            return fault;
        }

        // Who a token was issued to comes before whom it is about (OpenID Connect Core, section 2).
        var candidates = payload.AuthorizedParty is { } party ? [party] : payload.Audiences;
        if (candidates.FirstOrDefault(candidate => provider.ClientIds.Contains(candidate)) is not { } audience)
        {
            return FederationErrors.InvalidIdentityToken("Incorrect token audience");
        }

        return payload.Session is not { } session
            ? FederationErrors.InvalidIdentityToken("The session tags or the source identity in the token are malformed.")
            : new WebIdentity
            {
                ProviderArn = Arns.OpenIdProvider(accountId, provider.Url),
                ConditionKeys = Keys(payload, provider.Url, audience),
                Tags = session.Tags,
                TransitiveTagKeys = session.TransitiveTagKeys,
                SourceIdentity = session.SourceIdentity,
                Issuer = payload.Issuer,
                Subject = payload.Subject!, // present: checked above
                Audience = audience,
            };
    }

    private static IamError? FindFault(TokenPayload payload, long now)
    {
        if (payload.Subject is not { Length: > 0 and <= LongestSubject })
        {
            return FederationErrors.InvalidIdentityToken("Missing a required claim: sub");
        }

        if (payload.Audiences.IsEmpty)
        {
            return FederationErrors.InvalidIdentityToken("Missing a required claim: aud");
        }

        if (payload.Expiry is not { } expiry)
        {
            return FederationErrors.InvalidIdentityToken("Missing a required claim: exp");
        }

        if (payload.IssuedAt is not { } issuedAt)
        {
            return FederationErrors.InvalidIdentityToken("Missing a required claim: iat");
        }

        if (now >= expiry)
        {
            return FederationErrors.TokenExpired(now, expiry);
        }

        return issuedAt > now + SkewSeconds || payload.NotBefore > now + SkewSeconds
            ? FederationErrors.InvalidIdentityToken("The token is not valid yet.")
            : null;
    }

    private static ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Keys(TokenPayload payload, string url, string audience)
    {
        var keys = ImmutableArray.CreateBuilder<KeyValuePair<string, ImmutableArray<string>>>();
        Add("aud", [audience]);
        Add("sub", [payload.Subject!]);
        Add("amr", payload.Methods);
        Add("oaud", payload.AuthorizedParty is null ? [] : payload.Audiences);
        return keys.DrainToImmutable();

        void Add(string name, ImmutableArray<string> values)
        {
            if (!values.IsEmpty)
            {
                keys.Add(KeyValuePair.Create($"{url}:{name}", values));
            }
        }
    }

    private static string WithoutScheme(string issuer) =>
        issuer.StartsWith("https://", StringComparison.Ordinal) ? issuer["https://".Length..] : issuer;
}
