using System.Text.Json;
using Reeve.Policy.Reference;

namespace Reeve.Policy.Differential.Tests.Corpus;

public sealed class CorpusTests
{
    private const string Whole = """
        [{"name": "n", "page": "https://docs.aws.amazon.com/", "rule": "r", "input": {}, "expected": {"decision": "Allowed"}}]
        """;

    private static readonly Dictionary<string, CorpusCase> Corpus = CorpusCase.ReadAll().ToDictionary(one => one.Name, StringComparer.Ordinal);

    private readonly Judges _judges = new();

    public static TheoryData<string> Names => [.. Corpus.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Engine_decides_as_the_corpus_says(string name)
    {
        var one = Corpus[name];

        AssertDecision(one, _judges.Ask(one.Input).Engine);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reference_decides_as_the_corpus_says(string name)
    {
        var one = Corpus[name];

        AssertDecision(one, _judges.Ask(one.Input).Reference);
    }

    [Fact]
    public void Every_case_names_a_page_of_the_documentation_and_says_its_rule()
    {
        Assert.All(Corpus.Values, one =>
        {
            Assert.Equal("docs.aws.amazon.com", one.Page.Host);
            Assert.EndsWith(".html", one.Page.AbsolutePath, StringComparison.Ordinal);
            Assert.True(one.Rule.Length >= 20, $"{one.Name}: the rule is no sentence");
            Assert.True(one.Decision == "Allowed" ? one.RefusedBy is null : one.RefusedBy is not null, $"{one.Name}: who refuses is not said, or said in vain");
        });
    }

    [Fact]
    public void The_corpus_keeps_its_size() => Assert.True(Corpus.Count >= 150, $"There are {Corpus.Count} cases.");

    [Theory]
    [InlineData("\"rule\"", "\"rules\"")]
    [InlineData("\"decision\"", "\"Decision\"")]
    [InlineData("\"Allowed\"", "\"Allow\"")]
    [InlineData("\"rule\": \"r\"", "\"rule\": \"\"")]
    [InlineData("\"rule\": \"r\", ", "")]
    [InlineData("https://docs", "docs")]
    public void A_case_that_is_not_written_as_the_format_says_is_refused(string part, string replacement)
    {
        Assert.Single(CorpusCase.Read(Whole));

        Assert.Throws<FormatException>(() => CorpusCase.Read(Whole.Replace(part, replacement, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_input_with_an_unknown_member_is_refused()
    {
        using var input = JsonDocument.Parse("""{"principal": "*", "action": "s3:GetObject", "resource": "*", "identityPolices": []}""");

        Assert.Throws<FormatException>(() => ReferenceEvaluator.Evaluate(input.RootElement));
    }

    // The corpus has cases whose policies are malformed: such a case is refused, by whichever kind is looked at first.
    private static void AssertDecision(CorpusCase one, Verdict verdict)
    {
        if (verdict == Verdict.Fault)
        {
            Assert.Equal(nameof(DecisionOutcome.ImplicitDeny), one.Decision);
            return;
        }

        Assert.Equal(new Verdict(one.Decision, one.RefusedBy), verdict);
    }
}
