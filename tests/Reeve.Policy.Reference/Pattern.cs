namespace Reeve.Policy.Reference;

/// <summary>
/// Text and patterns as lists of code points, in which wildcards are numbers that no code point has. A substituted value is put in as code points, so
/// its <c>*</c> is an asterisk and nothing more.
/// </summary>
internal static class Pattern
{
    public const int AnyRun = -1;
    public const int AnyOne = -2;

    public static List<int> Literal(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    public static List<int> WithWildcards(string text) => [.. Literal(text).Select(Symbol)];

    public static int Symbol(int codePoint) => codePoint switch
    {
        '*' => AnyRun,
        '?' => AnyOne,
        _ => codePoint,
    };

    /// <summary>Whether the whole text matches: follows every position of the text that the pattern read so far can end at.</summary>
    public static bool Matches(List<int> pattern, List<int> text)
    {
        var ends = new bool[text.Count + 1];
        ends[0] = true;
        foreach (var symbol in pattern)
        {
            ends = symbol == AnyRun ? AllFromTheFirst(ends) : OneFurther(ends, symbol, text);
        }

        return ends[text.Count];
    }

    /// <summary>Splits at the first five colons; fewer colons give fewer parts.</summary>
    public static List<List<int>> ArnSegments(List<int> symbols)
    {
        List<List<int>> segments = [[]];
        foreach (var symbol in symbols)
        {
            if (symbol == ':' && segments.Count < 6)
            {
                segments.Add([]);
            }
            else
            {
                segments[^1].Add(symbol);
            }
        }

        return segments;
    }

    private static bool[] AllFromTheFirst(bool[] ends)
    {
        var first = Array.IndexOf(ends, true);
        return [.. ends.Select((_, position) => first >= 0 && position >= first)];
    }

    private static bool[] OneFurther(bool[] ends, int symbol, List<int> text)
    {
        var next = new bool[ends.Length];
        for (var position = 0; position < text.Count; position++)
        {
            next[position + 1] = ends[position] && (symbol == AnyOne || symbol == text[position]);
        }

        return next;
    }
}
