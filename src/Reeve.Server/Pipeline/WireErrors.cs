using System.Globalization;
using Reeve.Iam.Errors;
using Reeve.Protocol;

namespace Reeve.Server.Pipeline;

/// <summary>The refusals that come before an operation is found, in AWS's words where they are known.</summary>
internal static class WireErrors
{
    /// <summary>The request names no operation.</summary>
    public static ProtocolError MissingAction() => new("MissingAction", 400, "Missing Action");

    /// <summary>No operation of that name in that version.</summary>
    public static ProtocolError InvalidAction(string action, string? version) =>
        new("InvalidAction", 400, $"Could not find operation {action} for version {version ?? "NO_VERSION_SPECIFIED"}");

    /// <summary>The signature is well-formed, and wrong.</summary>
    public static ProtocolError SignatureDoesNotMatch() => new(
        "SignatureDoesNotMatch",
        403,
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");

    /// <summary>The body is larger than is read.</summary>
    public static ProtocolError TooLarge(long limit) => new(
        "RequestEntityTooLarge", 413, string.Create(CultureInfo.InvariantCulture, $"The request body is larger than {limit} bytes."));

    /// <summary>The body takes too long to arrive.</summary>
    public static ProtocolError TooSlow(TimeSpan limit) => new(
        "RequestTimeout", 408, string.Create(CultureInfo.InvariantCulture, $"The request body did not arrive within {limit.TotalSeconds} seconds."));

    /// <summary>The body is not a form.</summary>
    public static ProtocolError NotAForm(string contentType) =>
        new("MalformedQueryString", 400, $"The request body must be application/x-www-form-urlencoded, not '{contentType}'.");

    /// <summary>The body broke while it was read.</summary>
    public static ProtocolError Broken(int status) => new("MalformedHttpRequest", status, "The request body could not be read to its end.");

    /// <summary>The request says in two ways where its body ends.</summary>
    public static ProtocolError TwoLengths() =>
        new("MalformedHttpRequest", 400, "A request must not have both Content-Length and Transfer-Encoding.");

    /// <summary>An error of an operation, as the wire carries it.</summary>
    public static ProtocolError Of(IamError error) => new(error.Code, error.HttpStatus, error.Message);
}
