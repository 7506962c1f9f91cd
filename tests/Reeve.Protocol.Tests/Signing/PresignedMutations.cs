using System.Text.RegularExpressions;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>What can be done to a presigned request.</summary>
internal static partial class PresignedMutations
{
    private static readonly string[] Names = ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders", "X-Amz-Signature"];

    public static readonly Mutation[] All =
    [
        .. Mutation.OfAnyRequest,
        .. Names.Select(name => Mutation.Target($"{name} twice", target => $"{target}&{Parameter(target, name)}")),
        .. Names.Select(name => Mutation.Target($"{name} twice, escaped", target => $"{target}&{Parameter(target, name).Replace("X-", "%58-")}")),
        .. Names.Select(name => Mutation.Target($"{name} missing", target => target.Replace("&" + Parameter(target, name), "").Replace("?" + Parameter(target, name) + "&", "?"))),
        .. Names.Select(name => Mutation.Target($"{name} in lower case", target => target.Replace(name + "=", name.Replace("X-Amz", "x-amz") + "="))),
        .. Names.Select(name => Mutation.Target($"{name} in lower case as well", target => $"{target}&{Parameter(target, name).Replace("X-Amz", "x-amz")}")),
        .. Names.Select(name => Mutation.Target($"{name} empty", target => target.Replace(Parameter(target, name), name + "="))),
        .. Names.Select(name => Mutation.Target($"{name} longer", target => target.Replace(Parameter(target, name), Parameter(target, name) + "0"))),
        Mutation.Target("a token appended to a request that has none or one", target => target + "&X-Amz-Security-Token=t&X-Amz-Security-Token=t"),
        Mutation.Target("upper-case signature", target => SignatureHex().Replace(target, match => string.Concat(match.Value.Select(char.ToUpperInvariant)))),
        Mutation.Target("a digit of the signature flipped", target => SignatureHex().Replace(target, match => match.Value[..^1] + (match.Value[^1] == '0' ? '1' : '0'))),
        Mutation.Target("a signature of zeros", target => SignatureHex().Replace(target, new string('0', 64))),
        Mutation.Target("a second later", target => target.Replace("Date=" + Sample.AmzDate, "Date=20150830T123601Z")),
        Mutation.Target("a longer life", target => target.Replace("Expires=60", "Expires=600")),
        Mutation.Target("another access key id", target => target.Replace(Sample.AccessKeyId, "AKIDEXAMPLF")),
        Mutation.Target("another region", target => target.Replace("us-east-1", "us-west-2")),
        Mutation.Target("another service", target => target.Replace("%2Fiam%2F", "%2Fsts%2F")),
        Mutation.Target("another day in the scope", target => target.Replace("%2F20150830%2F", "%2F20150829%2F")),
        Mutation.Target("host not signed", target => target.Replace("SignedHeaders=host", "SignedHeaders=accept")),
        Mutation.Target("host signed twice", target => target.Replace("SignedHeaders=", "SignedHeaders=host%3B")),
        Mutation.Target("host in upper case", target => target.Replace("host", "Host")),
        new("a token in a header as well", request => request.WithHeader("X-Amz-Security-Token", "t")),
    ];

    private static string Parameter(string target, string name)
    {
        var start = target.IndexOf(name + "=", StringComparison.Ordinal);
        var end = target.IndexOf('&', start);
        return end < 0 ? target[start..] : target[start..end];
    }

    [GeneratedRegex("(?<=X-Amz-Signature=)[0-9a-f]{64}")]
    private static partial Regex SignatureHex();
}
