using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>One way to tamper with a signed request.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Apply">Does it; an unchanged request means that there was nothing to do it to.</param>
internal sealed record Mutation(string Name, Func<SignedRequest, SignedRequest> Apply)
{
    /// <summary>Whether the mutant is another request than the original.</summary>
    public static bool Differs(SignedRequest mutant, SignedRequest original) =>
        mutant.Method != original.Method
        || mutant.Target != original.Target
        || !mutant.Headers.Span.SequenceEqual(original.Headers.Span)
        || !mutant.Body.Span.SequenceEqual(original.Body.Span);

    public static Mutation Header(string name, string header, Func<string, string> change) =>
        new(name, request => request.ReplaceHeader(header, change));

    public static Mutation Target(string name, Func<string, string> change) =>
        new(name, request => request.WithTarget(change(request.Target)));

    /// <summary>What can be done to any signed request, wherever its credentials are.</summary>
    public static readonly Mutation[] OfAnyRequest =
    [
        new("another method", request => new(request.Method == "GET" ? "POST" : "GET", request.Target, request.Headers, request.Body)),
        new("lower-case method", request => new(RequiredHeaders.ToLowerAscii(request.Method), request.Target, request.Headers, request.Body)),
        new("method with a blank", request => new(request.Method + " ", request.Target, request.Headers, request.Body)),
        Target("a path segment in front", target => "/x" + target),
        Target("a path segment behind", target => target.Contains('?', StringComparison.Ordinal) ? target.Replace("?", "/x?") : target + "/x"),
        Target("blank and plus swapped in the path", target => OnPath(target, path => path.Contains("%20", StringComparison.Ordinal) ? path.Replace("%20", "+") : path.Replace("+", "%20"))),
        Target("another case of an escape in the path", target => OnPath(target, path => path.Replace("%2f", "%2F-").Replace("%2F", "%2f").Replace("%2f-", "%2F"))),
        Target("a path escape decoded", target => OnPath(target, path => path.Replace("%20", " "))),
        Target("one more parameter", target => target + (target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "Extra=1"),
        Target("one more parameter without value", target => target + (target.Contains('?', StringComparison.Ordinal) ? "&Zz" : "?Zz")),
        Target("a longer last value", target => target.Contains('?', StringComparison.Ordinal) && target[^1] is not ('?' or '&') ? target + "x" : target),
        Target("a question mark behind", target => target.Contains('?', StringComparison.Ordinal) ? target + "?" : target + "?a"),
        Target("a fragment behind", target => target + "#a"),
        Target("an absolute target", target => "http://sts.amazonaws.com" + target),
        new("a body byte flipped", request => request.WithBody(Flip(request.Body.ToArray()))),
        new("a body byte appended", request => request.WithBody([.. request.Body.Span, (byte)'&'])),
        new("a body byte prepended", request => request.WithBody([(byte)'&', .. request.Body.Span])),
        new("the body's end cut", request => request.WithBody(request.Body[..Math.Max(0, request.Body.Length - 1)].ToArray())),
        new("no body", request => request.WithBody([])),
        Header("another host", "Host", _ => "iam.amazonaws.com"),
        Header("a port at the host", "Host", host => host + ":443"),
        Header("host in upper case", "Host", _ => "STS.amazonaws.com"),
        new("no host", request => request.WithoutHeader("Host")),
        new("a second host", request => request.WithHeader("host", "evil.example.com")),
        new("an unsigned amz header", request => request.WithHeader("x-amz-unsigned", "b")),
        new("an unsigned amz header in upper case", request => request.WithHeader("X-AMZ-UNSIGNED", "b")),
        new("an unsigned security token in a header", request => request.WithHeader("x-amz-security-token", "t")),
        new("an unsigned content hash", request => request.WithHeader("x-amz-content-sha256", "UNSIGNED-PAYLOAD")),
        new("a first header line dropped", request => request.WithHeaders(headers => headers.Skip(1))),
        new("the first header line doubled", request => request.WithHeaders(headers => headers.Prepend(headers[0]))),
        new("a first header's value longer", request => request.WithHeaders(headers => [headers[0] with { Value = headers[0].Value + "x" }, .. headers[1..]])),
        new("a first header's name longer", request => request.WithHeaders(headers => [headers[0] with { Name = headers[0].Name + "x" }, .. headers[1..]])),
        new("a second Authorization header", request => request.WithHeader("authorization", "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=0")),
    ];

    private static string OnPath(string target, Func<string, string> change)
    {
        var parts = target.Split('?', 2);
        return change(parts[0]) + (parts.Length > 1 ? "?" + parts[1] : "");
    }

    private static byte[] Flip(byte[] body)
    {
        if (body.Length > 0)
        {
            body[body.Length / 2] ^= 1;
        }

        return body;
    }
}
