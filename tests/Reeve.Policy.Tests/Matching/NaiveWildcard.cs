namespace Reeve.Policy.Tests.Matching;

/// <summary>The definition of a match, spelled out over code points: slow, and plainly right.</summary>
internal static class NaiveWildcard
{
    public static bool Matches(string pattern, string text) => Matches(Points(pattern), Points(text));

    private static bool Matches(ReadOnlySpan<int> pattern, ReadOnlySpan<int> text)
    {
        if (pattern.IsEmpty)
        {
            return text.IsEmpty;
        }

        return pattern[0] switch
        {
            '*' => Matches(pattern[1..], text) || (!text.IsEmpty && Matches(pattern, text[1..])),
            '?' => !text.IsEmpty && Matches(pattern[1..], text[1..]),
            _ => !text.IsEmpty && text[0] == pattern[0] && Matches(pattern[1..], text[1..]),
        };
    }

    private static int[] Points(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
