using Reeve.Policy.Matching;

namespace Reeve.Policy.Lint;

/// <summary>Whether a pattern matches every text that another one matches.</summary>
internal static class PatternCover
{
    /// <summary>
    /// Whether <paramref name="wide"/> covers <paramref name="narrow"/>. Wildcards of the narrow one are taken as characters that only a wildcard can take, so
    /// that yes is sure; a few covers that come about by several wildcards together are not seen.
    /// </summary>
    public static bool Covers(ReadOnlySpan<char> wide, ReadOnlySpan<char> narrow)
    {
        // The last star, and where in the narrow pattern what it has taken ends, for when what follows does not fit.
        var (i, j, star, taken) = (0, 0, -1, 0);
        while (j < narrow.Length)
        {
            if (i < wide.Length && wide[i] == Token.AnyRun)
            {
                (star, taken) = (i++, j);
            }
            else if (i < wide.Length && (wide[i] == narrow[j] || (wide[i] == Token.AnyOne && IsOne(narrow[j]))))
            {
                i++;
                j++;
            }
            else if (star >= 0)
            {
                (i, j) = (star + 1, ++taken);
            }
            else
            {
                return false;
            }
        }

        return wide[i..].IndexOfAnyExcept(Token.AnyRun) < 0;
    }

    // Half of a surrogate pair is no character by itself; that a "?" takes the whole pair is not seen.
    private static bool IsOne(char narrow) => narrow == Token.AnyOne || !char.IsSurrogate(narrow);
}
