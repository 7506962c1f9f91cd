using System.Diagnostics;
using CsCheck;

namespace Reeve.Policy.Tests.Hostile;

/// <summary>Documents made to break a parser: each is answered, and soon.</summary>
public sealed class HostileDocumentTests
{
    /// <summary>Quadratic work on half a million characters takes minutes; the bound only allows for a busy machine and code not optimised.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Documents => new()
    {
        { "deep arrays", new string('[', 200_000) },
        { "deep objects", string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) },
        { "a long string", "\"" + new string('a', 500_000) },
        { "many escapes", "\"" + string.Concat(Enumerable.Repeat("\\u0041", 80_000)) + "\"" },
        { "many names", "{" + string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"\"k{i}\":0")) + "}" },
        { "a number without end", new string('1', 500_000) },
        { "many statements", Policies.Document(string.Join(',', Enumerable.Repeat("""{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""", 9_000))) },
        { "a hundred thousand statements", Policies.Document(string.Join(',', Enumerable.Repeat("""{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""", 100_000))) },
        { "one action a great many times", Policies.Document("""{"Effect":"Allow","Resource":"*","Action":[""" + string.Join(',', Enumerable.Repeat("\"s3:GetObject\"", 30_000)) + "]}") },
        { "a service of its own for each action", Policies.Document("""{"Effect":"Allow","Resource":"*","Action":[""" + string.Join(',', Enumerable.Range(0, 30_000).Select(i => $"\"s{i}:*\"")) + "]}") },
        { "many variables", Policies.Document("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::""" + string.Concat(Enumerable.Repeat("${a}", 100_000)) + "\"}") },
        { "many open variables", Policies.Document("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::""" + string.Concat(Enumerable.Repeat("${a,'", 80_000)) + "\"}") },
        { "many condition keys", Policies.Document("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringNotEquals":{""" + string.Join(',', Enumerable.Range(0, 30_000).Select(i => $"\"k{i}\":[]")) + "}}}") },
        { "many statements on lines of their own", Policies.Document(string.Join(",\n", Enumerable.Repeat("""{"Effect":"Deny","Action":"s3:Put*","Resource":"*"}""", 9_000))) },
        { "many stars", Policies.Document("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::""" + new string('*', 500_000) + "\"}") },
        { "many colons", Policies.Document("""{"Effect":"Allow","Action":"*","Resource":""" + "\"" + new string(':', 500_000) + "\"}") },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_hostile_document_is_answered_soon(string name, string document)
    {
        var start = Stopwatch.GetTimestamp();

        foreach (var kind in Enum.GetValues<PolicyKind>())
        {
            PolicyValidator.Validate(document, kind);
            var policy = CompiledPolicy.Compile(document, kind);
            var request = Requests.ByUser("s3:GetObject", "arn:aws:s3:::a", new AppliedPolicy(name, policy));
            Assert.Equal(Authorizer.Decide(request), Authorizer.Explain(request).Decision);
            Assert.False(policy.ContextKeys.IsDefault);
        }

        Assert.True(Stopwatch.GetElapsedTime(start) < Soon, name);
    }

    [Fact]
    public void A_document_beyond_the_bound_is_refused_and_one_at_it_is_read()
    {
        var document = Policies.Document("""{"Effect":"Allow","Action":"*","Resource":"*"}""");

        Assert.True(CompiledPolicy.TryCompile(document.PadRight(PolicyLimits.MaxDocumentLength), PolicyKind.Identity, out _, out _));
        Assert.False(CompiledPolicy.TryCompile(document.PadRight(PolicyLimits.MaxDocumentLength + 1), PolicyKind.Identity, out _, out _));
    }

    [Fact]
    public void A_mutated_document_never_throws_and_what_is_saved_also_compiles()
    {
        const string seed = """{"Version":"2012-10-17","Id":"x","Statement":[{"Sid":"s","Effect":"Allow","Principal":{"AWS":["*","111122223333"]},"NotAction":["s3:Get*","*"],"Resource":"arn:aws:s3:::b/${aws:username, 'x'}/*","Condition":{"ForAnyValue:StringLikeIfExists":{"k":["${*}","\u00e9",1,true]},"DateLessThan":{"d":"2020-01-01T00:00:00Z"},"IpAddress":{"i":"10.0.0.0/8"}}},{"Effect":"Deny","Action":"*","NotResource":"*"}]}""";
        const string alphabet = "{}[]\",:\\u$*?'0123456789aAeE-+.T \n\ud800\u00e9";
        var mutation = Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Int[0, 6], Gen.Int[0, alphabet.Length - 1]);

        mutation.Array[1, 4].Sample(
            mutations =>
            {
                var document = mutations.Aggregate(seed, (text, m) => Mutate(text, m.Item1 % text.Length, m.Item2, alphabet[m.Item3]));
                foreach (var kind in Enum.GetValues<PolicyKind>())
                {
                    var fault = PolicyValidator.Validate(document, kind);
                    var compiled = CompiledPolicy.Compile(document, kind);
                    Assert.False(fault is null && compiled.IsFaulty, $"saved but not compiled as {kind}: {compiled.Fault}");
                    Authorizer.Explain(Requests.ByUser("s3:PutObject", "arn:aws:s3:::b/x/y", new AppliedPolicy("m", compiled)));
                }
            },
            iter: 15_000);
    }

    private static string Mutate(string text, int at, int length, char c) => length switch
    {
        0 => text.Insert(at, c.ToString()),
        < 4 => text.Remove(at, Math.Min(length, text.Length - at)) + (text.Length < 2 ? "x" : ""),
        4 => text.Insert(at, text[at..Math.Min(text.Length, at + 20)]),
        _ => text.Remove(at, 1).Insert(at, c.ToString()),
    };
}
