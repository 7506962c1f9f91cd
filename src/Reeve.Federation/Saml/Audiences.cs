namespace Reeve.Federation.Saml;

/// <summary>Whom an assertion for AWS is for: the sign-in endpoint, of the world or of a region. Identity providers are set up with these.</summary>
/// <remarks>https://docs.aws.amazon.com/general/latest/gr/signin-service.html</remarks>
internal static class Audiences
{
    private const string Global = "https://signin.aws.amazon.com/saml";
    private const string Prefix = "https://";
    private const string RegionalSuffix = ".signin.aws.amazon.com/saml";

    /// <summary>Whether a name is ours.</summary>
    public static bool Includes(string audience) => audience is "urn:amazon:webservices" || IsEndpoint(audience);

    /// <summary>Whether an address is one that responses are sent to.</summary>
    public static bool IsEndpoint(string address) => address is Global || IsRegional(address);

    private static bool IsRegional(string address) =>
        address.Length > Prefix.Length + RegionalSuffix.Length
        && address.StartsWith(Prefix, StringComparison.Ordinal) && address.EndsWith(RegionalSuffix, StringComparison.Ordinal)
        && address[Prefix.Length..^RegionalSuffix.Length].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
}
