using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Reeve.Protocol.Query;
using Reeve.Protocol.Signing;
using Reeve.Protocol.Tests.Signing;
using Reeve.Protocol.Xml;

namespace Reeve.Protocol.Tests;

/// <summary>Mutated corpora for a bounded number of rounds. A failure names its seed; REEVE_FUZZ_SEED repeats it.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Rounds = 20_000;

    private static readonly SignedRequest Signed = Sample.Signed();

    private static readonly SignedRequest Presigned = Sample.Presigned();

    private static readonly int? Seed =
        int.TryParse(Environment.GetEnvironmentVariable("REEVE_FUZZ_SEED"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) ? seed : null;

    private static readonly string[] Tokens =
    [
        "AWS4-HMAC-SHA256", " ", ",", "=", ";", "/", "&", "?", "%", "%4", "%41", "%C3", "+", "Credential", "Signature", "SignedHeaders", "X-Amz-Signature",
        "X-Amz-Algorithm", "x-amz-date", "host", "aws4_request", "20150830", "20150830T123600Z", "us-east-1", "iam", ".", "..", "member", "1", "999999999",
        "\0", "\r", "\t", "é", "\ud800", "\udfff", "\uffff", "😀", "<", "]]>", "&#0;",
    ];

    [Fact]
    public void No_credentials_throw_and_none_are_accepted() => Fuzz((random, _) =>
    {
        var header = Mutate(random, Sample.HeaderOf(Signed, "Authorization"));
        var inHeader = Signed.ReplaceHeader("Authorization", _ => header);
        var inQuery = Presigned.WithTarget(Mutate(random, Presigned.Target));
        var date = Signed.ReplaceHeader("X-Amz-Date", value => Mutate(random, value));

        Assert.True(header.Trim() == Sample.HeaderOf(Signed, "Authorization") || !IsAccepted(inHeader) || SameClaims(inHeader));
        Assert.True(!IsAccepted(inQuery) || Names(inQuery).SetEquals(Names(Presigned)));
        Assert.True(!IsAccepted(date) || Sample.HeaderOf(date, "X-Amz-Date").Trim() == Sample.AmzDate);
    });

    [Fact]
    public void No_form_throws() => Fuzz((random, _) =>
    {
        var form = Encoding.UTF8.GetBytes(Mutate(random, "Tags.member.1.Key=a&Tags.member.1.Value=b%20c&TagKeys=&TagKeys.member.2=+"));
        for (var flips = random.Next(4); flips > 0 && form.Length > 0; flips--)
        {
            form[random.Next(form.Length)] = (byte)random.Next(256);
        }

        if (QueryParameters.Parse(form) is ProtocolResult<QueryParameters>.Ok { Value: var parameters })
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                Assert.True(parameters.TryGet(parameters.NameAt(i), out var value));
                Assert.Equal(parameters.ValueAt(i), value);
            }

            Visit(parameters.Root, 0);
        }
    });

    [Fact]
    public void No_text_throws_or_breaks_the_xml() => Fuzz((random, _) =>
    {
        var output = new ArrayBufferWriter<byte>();

        ErrorResponse.Write(output, XmlNamespaces.Iam, new ProtocolError("Code", 400, Mutate(random, "User <a> \"b\" & c\r\n")), Mutate(random, "id"));

        Assert.Equal("ErrorResponse", XDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan)).Root!.Name.LocalName);
    });

    private static void Visit(ParameterScope scope, int depth)
    {
        foreach (var name in (string[])["Tags", "TagKeys", "Key", ""])
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            scope.TryGet(utf8, out _);
            scope.TryGetList(utf8, out var list);
            for (var i = 0; i < list.Count && depth < 3; i++)
            {
                Visit(list[i], depth + 1);
            }
        }
    }

    private static bool IsAccepted(SignedRequest request) => Sample.IsAccepted(request);

    // What a mutated header may still differ in: white space around its parts.
    private static bool SameClaims(SignedRequest request)
    {
        var (mutant, original) = (Sample.Parse(request), Sample.Parse(Signed));
        return (mutant.AccessKeyId, mutant.Scope, mutant.SignedHeaders, mutant.Signature) == (original.AccessKeyId, original.Scope, original.SignedHeaders, original.Signature);
    }

    private static HashSet<string> Names(SignedRequest request) =>
        QueryParameters.Parse(request.QueryString, default) is ProtocolResult<QueryParameters>.Ok { Value: var parameters }
            ? [.. Enumerable.Range(0, parameters.Count).Select(i => $"{parameters.NameAt(i)}={parameters.ValueAt(i)}").Where(pair => !pair.StartsWith("X-Amz-Security-Token=", StringComparison.Ordinal))]
            : [];

    private static string Mutate(Random random, string text)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(8, text.Length - at + 1));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Tokens[random.Next(Tokens.Length)]),
                2 => text.Remove(at, length).Insert(at, ((char)random.Next(0x10000)).ToString()),
                _ => text.Insert(at, text.Substring(at, length)),
            };
        }

        return text;
    }

    private void Fuzz(Action<Random, int> round)
    {
        var first = Seed ?? Environment.TickCount;
        output.WriteLine($"first seed {first}");
        for (var seed = first; seed != unchecked(first + (Seed is null ? Rounds : 1)); seed++)
        {
            try
            {
                round(new Random(seed), seed);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}: {exception.Message}", exception);
            }
        }
    }
}
