using System.Globalization;

namespace Reeve.Protocol.Signing;

/// <summary>Every refusal that needs no key, in AWS's words where AWS has any.</summary>
internal static class SignatureErrors
{
    public static ProtocolError MissingAuthenticationToken() =>
        new("MissingAuthenticationToken", 403, "Request is missing Authentication Token");

    public static ProtocolError UnsupportedAlgorithm(string algorithm) =>
        Incomplete($"Unsupported AWS 'algorithm': '{algorithm}'.");

    public static ProtocolError NotKeyAndValue(string part, string header) =>
        Incomplete($"'{part}' not a valid key=value pair (missing equal-sign) in Authorization header: '{header}'");

    public static ProtocolError MissingInHeader(IEnumerable<string> findings, string header) =>
        Incomplete($"{string.Join(' ', findings)} Authorization={header}");

    public static string HeaderRequires(string parameter) => $"Authorization header requires '{parameter}' parameter.";

    public static string HeaderRequiresDate() =>
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";

    public static ProtocolError MissingInQuery(IEnumerable<string> names) =>
        Incomplete(string.Concat(names.Select(name => $"AWS query-string parameters must include '{name}'. "))
            + "Re-examine the query-string parameters.");

    public static ProtocolError NotSigned(IEnumerable<string> quotedNames) =>
        Mismatch(string.Join(' ', quotedNames.Select(name => $"{name} must be a 'SignedHeader' in the AWS Authorization.")));

    public static string BadDate(string date) =>
        $"Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601";

    public static string BadExpires(string expires) =>
        $"'X-Amz-Expires' must be a whole number of seconds from 1 to 604800. Got '{expires}'.";

    public static ProtocolError Expired(string date, DateTimeOffset now, TimeSpan skew) =>
        Mismatch($"Signature expired: {date} is now earlier than {AmzDate.ToString(now - skew)} ({AmzDate.ToString(now)} - {Minutes(skew)} min.)");

    public static ProtocolError NotYetCurrent(string date, DateTimeOffset now, TimeSpan skew) =>
        Mismatch($"Signature not yet current: {date} is still later than {AmzDate.ToString(now + skew)} ({AmzDate.ToString(now)} + {Minutes(skew)} min.)");

    public static ProtocolError BadCredential(string credential) =>
        Incomplete($"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{credential}'");

    public static string BadRegion(string region) =>
        $"Credential should be scoped to a valid region, not '{region}'. ";

    public static string BadService(string service) => $"Credential should be scoped to correct service: '{service}'.";

    public static string BadTerminator(string terminator) =>
        $"Credential should be scoped with a valid terminator: '{CredentialScope.Terminator}', not '{terminator}'.";

    public static string BadScopeDate(string scopeDate, string date) =>
        $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scopeDate}' != '{date[..AmzDate.DateLength]}', from '{date}'.";

    public static ProtocolError TwoMechanisms() =>
        Incomplete("Credentials must be given either in the Authorization header or in the query string, not in both.");

    public static ProtocolError GivenTwice(string name) => Incomplete($"'{name}' is given more than once.");

    public static ProtocolError Misspelled(string name, string correct) =>
        Incomplete($"The query-string parameter '{name}' must be spelled '{correct}'.");

    public static ProtocolError UnknownPart(string name) => Incomplete($"'{name}' is not a parameter of the Authorization header.");

    public static ProtocolError BadDigest() => Incomplete("The digest of the canonical request must be 64 hexadecimal digits.");

    public static ProtocolError Incomplete(string message) => new("IncompleteSignature", 400, message);

    public static ProtocolError Mismatch(string message) => new("SignatureDoesNotMatch", 403, message);

    private static string Minutes(TimeSpan skew) => skew.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
}
