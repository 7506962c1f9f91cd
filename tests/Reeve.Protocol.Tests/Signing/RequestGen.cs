using CsCheck;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>Requests to sign, odd in every way that a client may be odd.</summary>
internal static class RequestGen
{
    private static readonly Gen<string> Word = Gen.Char["abzABZ019-_.~"].Array[0, 6].Select(chars => new string(chars));

    private static readonly Gen<string> Segment = Gen.OneOf(Word, Gen.OneOf("", ".", "..", "a%20b", "%2f", "%2F", "é", "a+b", "*", "..."));

    private static readonly Gen<string> Path = Segment.Array[0, 5].Select(segments => "/" + string.Join('/', segments));

    private static readonly Gen<string> QueryText = Gen.OneOf(Word, Gen.OneOf("%20", "+", "%2b", "%2B", "/", "*", "é", "%C3%A9", "%7e", "a%3Db", "%00", "%ff", "b%26"));

    private static readonly Gen<string> Pair = Gen.OneOf(
        Gen.Select(QueryText, QueryText, (name, value) => $"{name}={value}"), QueryText, QueryText.Select(value => $"a={value}"), QueryText.Select(value => $"a-={value}"));

    private static readonly Gen<string> Query = Gen.OneOf(
        Gen.Const(""), Pair.Array[0, 6].Select(pairs => "?" + string.Join('&', pairs)));

    private static readonly Gen<HeaderField> Header = Gen.Select(
        Gen.OneOf("X-Amz-Meta", "x-amz-a", "Content-Type", "My-Header", "my-header", "X-K8s-Aws-Id", "zz"),
        Gen.OneOf("v", "a  b", " a b ", "a\tb", "", "é", "application/x-www-form-urlencoded; charset=utf-8", "1,2"),
        (name, value) => new HeaderField(name, value));

    /// <summary>Unsigned requests; all of them have a host.</summary>
    public static readonly Gen<SignedRequest> Unsigned = Gen.Select(
        Gen.OneOf("GET", "POST"), Gen.Select(Path, Query), Header.Array[0, 5], Gen.Byte.Array[0, 40],
        (method, target, headers, body) => new SignedRequest(
            method, target.Item1 + target.Item2, (HeaderField[])[.. headers, new("Host", "sts.amazonaws.com")], body));

    /// <summary>Credentials of a long-term key or of a session.</summary>
    public static readonly Gen<SigningCredentials> Credentials = Gen.OneOf(
        Sample.Credentials, new SigningCredentials(Sample.AccessKeyId, Sample.Secret, "IQoJ/+=="));
}
