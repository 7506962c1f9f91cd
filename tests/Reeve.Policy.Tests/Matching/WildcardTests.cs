using CsCheck;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Tests.Matching;

public sealed class WildcardTests
{
    private static readonly Gen<string> Letter = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("\u00e9"), Gen.Const("\U0001F600"));

    private static readonly Gen<string> Patterns =
        Gen.Frequency((3, Letter), (2, Gen.Const("*")), (2, Gen.Const("?"))).Array[0, 9].Select(string.Concat);

    private static readonly Gen<string> Texts = Letter.Array[0, 12].Select(string.Concat);

    [Fact]
    public void Matcher_agrees_with_the_naive_definition() =>
        Gen.Select(Patterns, Texts).Sample(
            (pattern, text) => Compile(pattern).Matches(text) == NaiveWildcard.Matches(pattern, text),
            iter: 40_000);

    [Fact]
    public void Matcher_agrees_with_the_naive_definition_where_a_run_is_searched_vector_by_vector() =>
        Gen.Select(Gen.String[Gen.Char["ab?"], 1, 40], Gen.String[Gen.Char["ab"], 0, 120]).Sample(
            (run, text) => Compile("*" + run + "*").Matches(text) == NaiveSearch(run, text),
            iter: 20_000);

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("**", "", true)]
    [InlineData("?", "", false)]
    [InlineData("?", "\U0001F600", true)]
    [InlineData("??", "\U0001F600", false)]
    [InlineData("*?", "\U0001F600", true)]
    [InlineData("*??", "\U0001F600", false)]
    [InlineData("a*a", "a", false)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("*.log", "x.log.log", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("[a-z]+", "abc", false)]
    [InlineData("A*", "abc", false)]
    public void Patterns_match_whole_texts_by_code_point(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Compile(pattern).Matches(text));

    [Theory]
    [InlineData("*", nameof(WildcardKind.Any))]
    [InlineData("abc", nameof(WildcardKind.Exact))]
    [InlineData("abc*", nameof(WildcardKind.Prefix))]
    [InlineData("*abc", nameof(WildcardKind.Suffix))]
    [InlineData("a*c", nameof(WildcardKind.General))]
    [InlineData("ab?", nameof(WildcardKind.General))]
    [InlineData("**", nameof(WildcardKind.General))]
    public void The_cheapest_test_for_the_form_is_taken(string pattern, string kind) => Assert.Equal(kind, Compile(pattern).Kind.ToString());

    [Fact]
    public void A_lone_surrogate_in_the_text_is_one_character_and_no_wildcard()
    {
        var lone = "a" + Token.AnyRun + "b";

        Assert.True(Compile("a?b").Matches(lone));
        Assert.True(Compile("a*b").Matches(lone));
        Assert.False(Compile("axxb").Matches(lone));
    }

    private static WildcardPattern Compile(string pattern) => WildcardPattern.FromTokens(PatternSyntax.Tokens(pattern, wildcards: true));

    private static bool NaiveSearch(string run, string text) =>
        Enumerable.Range(0, text.Length + 1).Any(at =>
            text.Length - at >= run.Length && !run.Where((c, i) => c != '?' && c != text[at + i]).Any());
}
