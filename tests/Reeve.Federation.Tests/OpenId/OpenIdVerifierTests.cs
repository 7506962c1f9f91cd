using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Reeve.Federation.OpenId;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Federation;

namespace Reeve.Federation.Tests.OpenId;

/// <summary>Tokens of a real issuer, and what attackers make of them.</summary>
public sealed class OpenIdVerifierTests : IDisposable
{
    private const string AccountId = "123456789012";
    private const long Now = 1_780_000_000;

    // Keys take long to make.
    private static readonly TokenSigner Rsa = TokenSigner.Rsa("rsa-1");
    private static readonly TokenSigner Ec = TokenSigner.Ec("ec-1");

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(Now));
    private OpenIdVerifier _verifier;

    public OpenIdVerifierTests() => _verifier = new([new IPNetwork(IPAddress.Parse("127.0.0.0"), 8)], _clock);

    public void Dispose() => _verifier.Dispose();

    [Fact]
    public async Task Tokens_signed_with_rsa_and_with_elliptic_curves_are_good()
    {
        await using var issuer = await Issuer.StartAsync(Rsa, Ec);

        foreach (var signer in new[] { Rsa, Ec })
        {
            var identity = await GoodAsync(issuer, signer.Sign(Claims(issuer, """ "amr":["mfa","pwd"] """)));

            Assert.Equal($"arn:aws:iam::{AccountId}:oidc-provider/{issuer.Name}", identity.ProviderArn);
            Assert.Equal((issuer.Url, "user-1", "app"), (identity.Issuer, identity.Subject, identity.Audience));
            Assert.Equal(["app"], Key(identity, issuer.Name + ":aud"));
            Assert.Equal(["user-1"], Key(identity, issuer.Name + ":sub"));
            Assert.Equal(["mfa", "pwd"], Key(identity, issuer.Name + ":amr"));
        }

        Assert.Equal(1, issuer.Fetches); // the keys are kept
    }

    [Fact]
    public async Task Unsigned_tokens_and_tokens_of_other_algorithms_are_refused()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var claims = Claims(issuer);
        var none = TokenSigner.Unsigned(claims, """{"alg":"none"}""");
        var noneWithKey = TokenSigner.Unsigned(claims, """{"alg":"none","kid":"rsa-1"}""");
        var confused = TokenSigner.Unsigned(claims, """{"alg":"HS256","kid":"rsa-1"}""");

        await RefusedAsync(issuer, none + ".", "InvalidIdentityToken");
        await RefusedAsync(issuer, none + ".AAAA", "InvalidIdentityToken");
        await RefusedAsync(issuer, noneWithKey + ".AAAA", "InvalidIdentityToken");
        await RefusedAsync(issuer, Hmac(confused, Rsa.PublicPem), "InvalidIdentityToken");
        await RefusedAsync(issuer, Hmac(confused, Encoding.UTF8.GetBytes(Rsa.Jwk)), "InvalidIdentityToken");
        await RefusedAsync(issuer, Rsa.Sign(claims, """{"alg":"RS512","kid":"rsa-1"}"""), "InvalidIdentityToken");
        await RefusedAsync(issuer, Rsa.Sign(claims, """{"alg":"PS256","kid":"rsa-1"}"""), "InvalidIdentityToken");
    }

    [Fact]
    public async Task A_shared_secret_that_an_issuer_publishes_is_no_key()
    {
        await using var issuer = await Issuer.StartAsync();
        issuer.Keys = ["""{"kty":"oct","kid":"s","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"}"""];
        var token = Hmac(TokenSigner.Unsigned(Claims(issuer), """{"alg":"HS256","kid":"s"}"""), "secret-secret-secret-secret-secret"u8.ToArray());

        Assert.Equal(FederationErrors.NoKey(), await ErrorAsync(issuer, token));
    }

    [Fact]
    public async Task A_key_in_the_token_itself_is_not_looked_at()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        using var own = TokenSigner.Rsa("rsa-1");

        await RefusedAsync(issuer, own.Sign(Claims(issuer)), "InvalidIdentityToken");
        await RefusedAsync(issuer, own.Sign(Claims(issuer), $$"""{"alg":"RS256","kid":"rsa-1","jwk":{{own.Jwk}}}"""), "InvalidIdentityToken");
    }

    [Fact]
    public async Task A_changed_claim_and_a_claim_given_twice_are_refused()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var parts = Rsa.Sign(Claims(issuer)).Split('.');
        var changed = TokenSigner.Encode(Encoding.UTF8.GetBytes(Claims(issuer).Replace("user-1", "user-2", StringComparison.Ordinal)));

        await RefusedAsync(issuer, $"{parts[0]}.{changed}.{parts[2]}", "InvalidIdentityToken");
        await RefusedAsync(issuer, Rsa.Sign(Claims(issuer, """ "sub":"admin" """)), "InvalidIdentityToken");
    }

    [Fact]
    public async Task Keys_that_have_changed_are_fetched_again_but_not_for_every_token()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        using var next = TokenSigner.Rsa("rsa-2");
        await GoodAsync(issuer, Rsa.Sign(Claims(issuer)));

        issuer.Keys = [next.Jwk];
        Assert.Equal(FederationErrors.NoKey(), await ErrorAsync(issuer, next.Sign(Claims(issuer)))); // asked just now
        _clock.Advance(TimeSpan.FromSeconds(31));
        await GoodAsync(issuer, next.Sign(Claims(issuer)));
        for (var number = 0; number < 5; number++)
        {
            Assert.Equal(FederationErrors.NoKey(), await ErrorAsync(issuer, next.Sign(Claims(issuer), """{"alg":"RS256","kid":"unknown"}""")));
        }

        Assert.Equal(FederationErrors.NoKey(), await ErrorAsync(issuer, Rsa.Sign(Claims(issuer)))); // withdrawn
        Assert.Equal(2, issuer.Fetches);
    }

    [Fact]
    public async Task A_token_without_a_key_id_means_the_only_key()
    {
        await using var one = await Issuer.StartAsync(Rsa);
        await using var two = await Issuer.StartAsync(Rsa, Ec);

        await GoodAsync(one, Rsa.Sign(Claims(one), """{"alg":"RS256"}"""));
        Assert.Equal(FederationErrors.NoKey(), await ErrorAsync(two, Rsa.Sign(Claims(two), """{"alg":"RS256"}""")));
    }

    [Theory]
    [InlineData(Now, "ExpiredTokenException")]
    [InlineData(Now - 1, "ExpiredTokenException")]
    [InlineData(Now + 1, null)]
    public async Task A_token_is_good_until_it_expires(long expiry, string? code)
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var token = Rsa.Sign(Claims(issuer).Replace($"{Now + 600}", $"{expiry}", StringComparison.Ordinal));

        var error = (await VerifyAsync(issuer, token) as Result<WebIdentity>.Failed)?.Error;

        Assert.Equal(code, error?.Code);
        Assert.True(error is null || error.Message == $"Token expired: current date/time {Now} must be before the expiration date/time {expiry}");
    }

    [Theory]
    [InlineData("\"sub\":\"user-1\",", "", "Missing a required claim: sub")]
    [InlineData("\"aud\":\"app\",", "", "Missing a required claim: aud")]
    [InlineData("\"aud\":\"app\"", "\"aud\":\"other\"", "Incorrect token audience")]
    [InlineData("\"aud\":\"app\"", "\"aud\":\"APP\"", "Incorrect token audience")]
    [InlineData("\"aud\":\"app\"", "\"aud\":\"app\",\"azp\":\"other\"", "Incorrect token audience")]
    [InlineData("\"iat\":1779999990", "\"iat\":1780000301", "The token is not valid yet.")]
    [InlineData("\"iat\":1779999990", "\"iat\":1779999990,\"nbf\":1780000301", "The token is not valid yet.")]
    [InlineData("\"iat\":1779999990", "\"x\":1", "Missing a required claim: iat")]
    [InlineData("\"exp\":1780000600,", "", "Missing a required claim: exp")]
    public async Task Claims_that_do_not_fit_are_refused(string claim, string instead, string message)
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var claims = Claims(issuer);
        Assert.Contains(claim, claims, StringComparison.Ordinal);

        var error = await ErrorAsync(issuer, Rsa.Sign(claims.Replace(claim, instead, StringComparison.Ordinal)));

        Assert.Equal(FederationErrors.InvalidIdentityToken(message), error);
    }

    [Fact]
    public async Task Who_a_token_was_issued_to_comes_before_its_audiences()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var claims = Claims(issuer).Replace("\"aud\":\"app\"", "\"aud\":[\"x\",\"y\"],\"azp\":\"app\"", StringComparison.Ordinal);

        var identity = await GoodAsync(issuer, Rsa.Sign(claims));

        Assert.Equal(["app"], Key(identity, issuer.Name + ":aud"));
        Assert.Equal(["x", "y"], Key(identity, issuer.Name + ":oaud"));
    }

    [Fact]
    public async Task Session_tags_and_the_source_identity_come_with_the_token()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var identity = await GoodAsync(issuer, Rsa.Sign(Claims(issuer,
            """
            "https://aws.amazon.com/tags":{"principal_tags":{"Project":["Mercury"],"Team":"blue"},"transitive_tag_keys":["Project"]},
            "https://aws.amazon.com/source_identity":"boss"
            """)));
        var flat = await GoodAsync(issuer, Rsa.Sign(Claims(issuer,
            """ "https://aws.amazon.com/tags/principal_tags/Project":"Venus","https://aws.amazon.com/tags/transitive_tag_keys":"Project" """)));

        Assert.Equal([new Tag("Project", "Mercury"), new Tag("Team", "blue")], identity.Tags);
        Assert.Equal(["Project"], identity.TransitiveTagKeys);
        Assert.Equal("boss", identity.SourceIdentity);
        Assert.Equal([new Tag("Project", "Venus")], flat.Tags);
        await RefusedAsync(issuer, Rsa.Sign(Claims(issuer, """ "https://aws.amazon.com/tags":{"principal_tags":{"a":["1","2"]}} """)), "InvalidIdentityToken");
    }

    [Fact]
    public async Task An_issuer_that_is_not_registered_is_named()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var token = Rsa.Sign(Claims(issuer).Replace(issuer.Url, "https://other.example.com", StringComparison.Ordinal));

        Assert.Equal(FederationErrors.NoProvider("https://other.example.com"), await ErrorAsync(issuer, token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("e30.e30.e30.e30.e30")]
    [InlineData("W10.W10.W10")]
    public async Task What_is_no_token_is_refused(string token)
    {
        await using var issuer = await Issuer.StartAsync(Rsa);

        await RefusedAsync(issuer, token, "InvalidIdentityToken");
    }

    [Fact]
    public async Task Loopback_is_not_reached_unless_the_operator_allows_it()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        _verifier.Dispose();
        _verifier = new([], _clock);

        Assert.Equal(FederationErrors.Communication(), await ErrorAsync(issuer, Rsa.Sign(Claims(issuer))));
        Assert.Equal(0, issuer.Fetches);
    }

    [Fact]
    public async Task A_server_is_trusted_by_its_thumbprint_only()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var token = Rsa.Sign(Claims(issuer));

        Assert.Equal(FederationErrors.Communication(), await ErrorAsync(issuer, token, new string('0', 40)));
        await GoodAsync(issuer, token);
    }

    [Fact]
    public async Task Redirects_long_documents_and_documents_of_others_are_not_followed()
    {
        await using var issuer = await Issuer.StartAsync(Rsa);
        var cases = new (Func<HttpContext, Task> Discovery, IamError Expected)[]
        {
            (http => { http.Response.Redirect(issuer.Url + "/keys"); return Task.CompletedTask; }, FederationErrors.Communication()),
            (http => { http.Response.StatusCode = 500; return Task.CompletedTask; }, FederationErrors.Communication()),
            (http => http.Response.WriteAsync(new string(' ', 70_000)), FederationErrors.Communication()),
            (http => http.Response.WriteAsync("[]"), FederationErrors.NoKey()),
            (http => http.Response.WriteAsync($$"""{"issuer":"https://other","jwks_uri":"{{issuer.Url}}/keys"}"""), FederationErrors.NoKey()),
            (http => http.Response.WriteAsync($$"""{"issuer":"{{issuer.Url}}","jwks_uri":"http://{{issuer.Name}}/keys"}"""), FederationErrors.NoKey()),
            (http => http.Response.WriteAsync($$"""{"issuer":"{{issuer.Url}}","jwks_uri":"file:///etc/passwd"}"""), FederationErrors.NoKey()),
            (http => http.Response.WriteAsync($$"""{"issuer":"{{issuer.Url}}"}"""), FederationErrors.NoKey()),
        };

        foreach (var (discovery, expected) in cases)
        {
            issuer.Discovery = discovery;
            Assert.Equal(expected, await ErrorAsync(issuer, Rsa.Sign(Claims(issuer))));
            _clock.Advance(TimeSpan.FromSeconds(31)); // an issuer that fails is left alone for a while
        }

        Assert.Equal(0, issuer.Fetches);
    }

    private static string Claims(Issuer issuer, string? more = null) =>
        $$"""{"iss":"{{issuer.Url}}","sub":"user-1","aud":"app","exp":{{Now + 600}},"iat":1779999990{{(more is null ? "" : "," + more)}}}""";

    private static string Hmac(string unsigned, byte[] secret) =>
        unsigned + "." + TokenSigner.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(unsigned)));

    private static ImmutableArray<string> Key(WebIdentity identity, string name) => identity.ConditionKeys.Single(key => key.Key == name).Value;

    private async Task<Result<WebIdentity>> VerifyAsync(Issuer issuer, string token, string? thumbprint = null)
    {
        var provider = new OpenIdProvider
        {
            Url = issuer.Name,
            ClientIds = ["app"],
            Thumbprints = [thumbprint ?? issuer.Thumbprint],
            CreateDate = _clock.GetUtcNow(),
        };
        return await _verifier.VerifyAsync(
            token, AccountId, url => url == provider.Url ? provider : null, DateTimeOffset.FromUnixTimeSeconds(Now), TestContext.Current.CancellationToken);
    }

    private async Task<WebIdentity> GoodAsync(Issuer issuer, string token)
    {
        var result = await VerifyAsync(issuer, token);
        Assert.Null((result as Result<WebIdentity>.Failed)?.Error);
        return Assert.IsType<Result<WebIdentity>.Ok>(result).Value;
    }

    private async Task<IamError> ErrorAsync(Issuer issuer, string token, string? thumbprint = null) =>
        Assert.IsType<Result<WebIdentity>.Failed>(await VerifyAsync(issuer, token, thumbprint)).Error;

    private async Task RefusedAsync(Issuer issuer, string token, string code) => Assert.Equal(code, (await ErrorAsync(issuer, token)).Code);
}
