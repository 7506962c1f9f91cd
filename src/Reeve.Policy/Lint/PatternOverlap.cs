using Reeve.Policy.Matching;

namespace Reeve.Policy.Lint;

/// <summary>Whether two patterns have a text in common.</summary>
internal static class PatternOverlap
{
    /// <summary>A run of any characters but slashes. Like the wildcards in <see cref="Token"/>, it is half a surrogate pair.</summary>
    public const char RunWithoutSlash = '\uDFFD';

    /// <summary>
    /// Walks over the pairs of places in both patterns that a common text could have come to. The work is the product of their
    /// lengths.
    /// </summary>
    public static bool Exists(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!TryTrim(ref left, ref right))
        {
            return false;
        }

        if (IsAnything(left, right) || IsAnything(right, left))
        {
            return true;
        }

        Span<bool> reached = right.Length < 512 ? stackalloc bool[right.Length + 1] : new bool[right.Length + 1];
        Span<bool> next = right.Length < 512 ? stackalloc bool[right.Length + 1] : new bool[right.Length + 1];
        reached[0] = true;
        for (var i = 0; i <= left.Length; i++)
        {
            next.Clear();
            for (var j = 0; j <= right.Length; j++)
            {
                if (reached[j])
                {
                    Step(left[i..], right[j..], reached[j..], next[j..]);
                }
            }

            if (i < left.Length)
            {
                next.CopyTo(reached);
            }
        }

        return reached[right.Length];
    }

    /// <summary>Takes off the literal characters that both begin and end with, which decides most questions; false where these differ.</summary>
    private static bool TryTrim(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        while (left is [var one, ..] && right is [var other, ..] && !IsWild(one) && !IsWild(other))
        {
            if (one != other)
            {
                return false;
            }

            left = left[1..];
            right = right[1..];
        }

        while (left is [.., var last] && right is [.., var otherLast] && !IsWild(last) && !IsWild(otherLast))
        {
            if (last != otherLast)
            {
                return false;
            }

            left = left[..^1];
            right = right[..^1];
        }

        return true;
    }

    /// <summary>Whether a pattern takes every text, or every text but the empty one where the other is not empty.</summary>
    private static bool IsAnything(ReadOnlySpan<char> pattern, ReadOnlySpan<char> other) =>
        pattern is [Token.AnyRun] || (pattern is [Token.AnyOne, Token.AnyRun] && !other.IsEmpty);

    /// <summary>Marks where one can come to from a pair of places, by leaving a run or by a character that both sides take.</summary>
    private static void Step(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<bool> same, Span<bool> next)
    {
        var leftRuns = left is [Token.AnyRun or RunWithoutSlash, ..];
        var rightRuns = right is [Token.AnyRun or RunWithoutSlash, ..];
        next[0] |= leftRuns;
        if (rightRuns)
        {
            same[1] = true;
        }

        if (left.IsEmpty || right.IsEmpty || !TakeTheSame(left[0], right[0]))
        {
            return;
        }

        // A run that takes a character stays where it is; two runs that do have moved nowhere.
        if (leftRuns && !rightRuns)
        {
            same[1] = true;
        }
        else if (!leftRuns)
        {
            next[rightRuns ? 0 : 1] = true;
        }
    }

    private static bool TakeTheSame(char left, char right) => (left, right) switch
    {
        (RunWithoutSlash, '/') or ('/', RunWithoutSlash) => false,
        _ => left == right || IsWild(left) || IsWild(right),
    };

    private static bool IsWild(char token) => token is Token.AnyRun or Token.AnyOne or RunWithoutSlash;
}
