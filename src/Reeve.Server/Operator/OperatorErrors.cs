using Reeve.Iam.Errors;

namespace Reeve.Server.Operator;

/// <summary>What the operator API is refused with, besides the errors of IAM.</summary>
internal static class OperatorErrors
{
    /// <summary>No token, another one, or more than one.</summary>
    public static IamError Unauthorized() => new(
        "Unauthorized", 401, "The operator API needs the header \"Authorization: Bearer TOKEN\" once, with the token of the file operator.token in the data directory.");

    /// <summary>Too many wrong tokens came from this address; until a try is back no token is taken from it.</summary>
    public static IamError TooManyTries() => new(
        "TooManyTries", 429, "Too many wrong operator tokens came from this address. Wait a minute before the next request.");

    /// <summary>There is nothing at this path.</summary>
    public static IamError NoSuchPath(string path) => new("NotFound", 404, $"The operator API has no '{path}'.");

    /// <summary>The path takes other methods.</summary>
    public static IamError MethodNotAllowed(string method, string allowed) => new("MethodNotAllowed", 405, $"{method} is not possible here; {allowed} is.");

    /// <summary>The body is longer than the path takes.</summary>
    public static IamError TooLarge(long limit) => new("RequestTooLarge", 413, FormattableString.Invariant($"The body is longer than {limit} bytes."));

    /// <summary>The body is not the JSON that the path takes.</summary>
    public static IamError Malformed(string message) => new("MalformedInput", 400, message);
}
