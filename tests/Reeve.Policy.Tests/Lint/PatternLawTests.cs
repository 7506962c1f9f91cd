using CsCheck;
using Reeve.Policy.Lint;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Tests.Lint;

/// <summary>What is claimed about two patterns holds for every text: the matcher that decides is the judge.</summary>
public sealed class PatternLawTests
{
    private static readonly Gen<string> Pattern = Gen.Char["ab/*?"].Array[0, 6].Select(letters => new string(letters));

    private static readonly Gen<string> Text = Gen.Char["ab/"].Array[0, 6].Select(letters => new string(letters));

    [Fact]
    public void A_pattern_matches_whatever_one_that_it_covers_matches() =>
        Gen.Select(Pattern, Pattern, Text).Sample(
            (wide, narrow, text) => !PatternCover.Covers(Tokens(wide), Tokens(narrow)) || !Matches(narrow, text) || Matches(wide, text),
            iter: 200_000);

    [Fact]
    public void Patterns_with_a_text_in_common_overlap() =>
        Gen.Select(Pattern, Pattern, Text).Sample(
            (left, right, text) => PatternOverlap.Exists(Tokens(left), Tokens(right)) || !Matches(left, text) || !Matches(right, text),
            iter: 200_000);

    [Fact]
    public void Patterns_that_overlap_have_a_text_in_common() =>
        Gen.Select(Short, Short).Sample(
            (left, right) => PatternOverlap.Exists(Tokens(left), Tokens(right)) == AllTexts.Any(text => Matches(left, text) && Matches(right, text)),
            iter: 5_000);

    [Theory]
    [InlineData("b/*", false)]
    [InlineData("b*", true)]
    [InlineData("*/*", false)]
    [InlineData("?", true)]
    public void A_run_without_slashes_takes_none(string pattern, bool overlaps) =>
        Assert.Equal(overlaps, PatternOverlap.Exists($"{PatternOverlap.RunWithoutSlash}", Tokens(pattern)));

    [Theory]
    [InlineData("*", "a*b", true)]
    [InlineData("a*", "ab*", true)]
    [InlineData("a?", "a*", false)]
    [InlineData("a*b", "ab", true)]
    [InlineData("*?", "?*", false)]
    [InlineData("??", "\ud83d\ude00", false)]
    public void Covers_are_seen(string wide, string narrow, bool covers) => Assert.Equal(covers, PatternCover.Covers(Tokens(wide), Tokens(narrow)));

    private static Gen<string> Short { get; } = Gen.Char["ab*?"].Array[0, 4].Select(letters => new string(letters));

    // Two patterns of four characters that overlap do so in a text of at most eight.
    private static string[] AllTexts { get; } = [.. Enumerable.Range(0, 9).SelectMany(OfLength)];

    private static IEnumerable<string> OfLength(int length) =>
        Enumerable.Range(0, 1 << length).Select(bits => string.Concat(Enumerable.Range(0, length).Select(i => (bits >> i & 1) == 0 ? 'a' : 'b')));

    private static string Tokens(string pattern) => PatternSyntax.Tokens(pattern, wildcards: true);

    private static bool Matches(string pattern, string text) => WildcardMatcher.Matches(Tokens(pattern), text);
}
