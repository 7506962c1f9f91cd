using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>The URLs of issuers: https, a host, perhaps a port and a path, and nothing else.</summary>
/// <remarks>https://openid.net/specs/openid-connect-core-1_0.html#IssuerIdentifier</remarks>
internal static class OpenIdUrls
{
    private const string Scheme = "https://";

    /// <summary>The URL without its scheme, or the refusal of what is no issuer's URL.</summary>
    public static Result<string> WithoutScheme(string url) =>
        url.StartsWith(Scheme, StringComparison.Ordinal) && IsPlain(url) && Uri.TryCreate(url, UriKind.Absolute, out var parsed) && IsIssuer(parsed)
            ? url[Scheme.Length..]
            : IamErrors.ValidationError("Invalid Open ID Connect Provider URL");

    // What Uri would quietly change is not taken: the URL is compared with the tokens' issuer character by character.
    private static bool IsPlain(string url) =>
        !url.AsSpan().ContainsAnyExceptInRange('!', '~') && !url.AsSpan().ContainsAny("?#@\\")
        && !url.Contains("/../", StringComparison.Ordinal) && !url.EndsWith("/..", StringComparison.Ordinal);

    private static bool IsIssuer(Uri url) => url.Host.Length > 0 && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;
}
