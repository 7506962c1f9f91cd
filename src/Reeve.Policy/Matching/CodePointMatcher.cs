using System.Buffers;

namespace Reeve.Policy.Matching;

/// <summary>
/// The same match over code points, for the rare text in which a <c>?</c> may have to take two UTF-16 units. Both sides are spread into
/// rented arrays of code points first, so that the work keeps the bound of <see cref="WildcardMatcher"/>.
/// </summary>
internal static class CodePointMatcher
{
    private const int AnyRun = -1;
    private const int AnyOne = -2;

    /// <summary>Whether the whole of <paramref name="text"/> matches <paramref name="tokens"/>.</summary>
    public static bool Matches(ReadOnlySpan<char> tokens, ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<int>.Shared.Rent(tokens.Length + text.Length);
        var pattern = rented.AsSpan(0, tokens.Length);
        var points = rented.AsSpan(tokens.Length);
        pattern = pattern[..Spread(tokens, pattern)];
        pattern.Replace(Token.AnyRun, AnyRun);
        pattern.Replace(Token.AnyOne, AnyOne);
        points = points[..Spread(text, points)];
        var matches = Matches((ReadOnlySpan<int>)pattern, points);
        ArrayPool<int>.Shared.Return(rented);
        return matches;
    }

    private static bool Matches(ReadOnlySpan<int> pattern, ReadOnlySpan<int> text)
    {
        var star = pattern.IndexOf(AnyRun);
        if (star < 0)
        {
            return pattern.Length == text.Length && TokenRun.Fits(pattern, text, AnyOne);
        }

        var last = pattern.LastIndexOf(AnyRun);
        var head = pattern[..star];
        var tail = pattern[(last + 1)..];
        if (text.Length < head.Length + tail.Length
            || !TokenRun.Fits(head, text, AnyOne)
            || !TokenRun.Fits(tail, text[^tail.Length..], AnyOne))
        {
            return false;
        }

        return star == last || MiddleFits(pattern[(star + 1)..last], text[head.Length..^tail.Length]);
    }

    private static bool MiddleFits(ReadOnlySpan<int> pattern, ReadOnlySpan<int> text)
    {
        while (!pattern.IsEmpty)
        {
            var star = pattern.IndexOf(AnyRun);
            var run = star < 0 ? pattern : pattern[..star];
            var at = TokenRun.FirstFit(run, text, AnyOne);
            if (at < 0)
            {
                return false;
            }

            text = text[(at + run.Length)..];
            pattern = star < 0 ? default : pattern[(star + 1)..];
        }

        return true;
    }

    /// <summary>Writes the code points of <paramref name="source"/>; half a pair counts as one.</summary>
    private static int Spread(ReadOnlySpan<char> source, Span<int> destination)
    {
        var written = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var isPair = i + 1 < source.Length && char.IsSurrogatePair(source[i], source[i + 1]);
            destination[written++] = isPair ? char.ConvertToUtf32(source[i], source[++i]) : source[i];
        }

        return written;
    }
}
