namespace Reeve.Policy.Matching;

/// <summary>
/// Matches a text against tokens with wildcards. The literal run before the first <c>*</c> is anchored at the start, the one after the last
/// at the end, and each one between is taken at the first place where it fits, which is enough: so nothing is tried twice, and the work
/// is at most (text × tokens) compared a vector at a time, without recursion.
/// </summary>
internal static class WildcardMatcher
{
    /// <summary>Whether the whole of <paramref name="text"/> matches <paramref name="tokens"/>.</summary>
    public static bool Matches(ReadOnlySpan<char> tokens, ReadOnlySpan<char> text)
    {
        if (tokens.Contains(Token.AnyOne) && Surrogates.IndexIn(text) >= 0)
        {
            return CodePointMatcher.Matches(tokens, text);
        }

        var star = tokens.IndexOf(Token.AnyRun);
        if (star < 0)
        {
            return tokens.Length == text.Length && TokenRun.FitsAt(tokens, text);
        }

        var last = tokens.LastIndexOf(Token.AnyRun);
        var head = tokens[..star];
        var tail = tokens[(last + 1)..];
        if (text.Length < head.Length + tail.Length || !TokenRun.FitsAt(head, text) || !TokenRun.FitsAt(tail, text[^tail.Length..]))
        {
            return false;
        }

        return star == last || MiddleFits(tokens[(star + 1)..last], text[head.Length..^tail.Length]);
    }

    /// <summary>Whether the runs of <paramref name="tokens"/> occur in <paramref name="text"/> one after the other.</summary>
    private static bool MiddleFits(ReadOnlySpan<char> tokens, ReadOnlySpan<char> text)
    {
        while (!tokens.IsEmpty)
        {
            var star = tokens.IndexOf(Token.AnyRun);
            var run = star < 0 ? tokens : tokens[..star];
            var at = TokenRun.IndexIn(run, text);
            if (at < 0)
            {
                return false;
            }

            text = text[(at + run.Length)..];
            tokens = star < 0 ? default : tokens[(star + 1)..];
        }

        return true;
    }
}
