namespace Reeve.Policy.Matching;

/// <summary>
/// A pattern for ARNs: its six segments match one by one, so that a <c>*</c> never reaches over a colon except in the last. The segments that
/// come before the first wildcard are compared as one literal.
/// </summary>
internal sealed class ArnPattern
{
    private const int LastSegment = 5;

    private readonly string _head;
    private readonly WildcardPattern[] _middle;
    private readonly TextPattern _last;
    private readonly WildcardPattern? _fixedLast;

    /// <param name="head">The segments before the first wildcard, with the colon behind each; empty where the first has one.</param>
    /// <param name="middle">The segments from there through the fifth.</param>
    /// <param name="last">The sixth segment.</param>
    public ArnPattern(string head, WildcardPattern[] middle, TextPattern last)
    {
        _head = head;
        _middle = middle;
        _last = last;
        _fixedLast = last.Fixed;
    }

    /// <summary>The keys that the pattern names.</summary>
    public IEnumerable<string> Keys => _last.Keys;

    /// <summary>Makes the pattern of its segments; the first five hold tokens.</summary>
    public static ArnPattern Create(ReadOnlySpan<string> firstFive, TextPattern last)
    {
        var exact = 0;
        while (exact < LastSegment && firstFive[exact].AsSpan().IndexOfAny(Token.AnyRun, Token.AnyOne) < 0)
        {
            exact++;
        }

        var head = exact == 0 ? "" : string.Join(':', firstFive[..exact]!) + ":";
        var middle = new WildcardPattern[LastSegment - exact];
        for (var i = 0; i < middle.Length; i++)
        {
            middle[i] = WildcardPattern.FromTokens(firstFive[exact + i]);
        }

        return new ArnPattern(head, middle, last);
    }

    /// <summary>Whether <paramref name="arn"/> has six segments and each matches.</summary>
    public bool Matches(in ArnText arn, RequestContext context, ref bool isFaulted)
    {
        if (!arn.IsArn || !arn.Text.StartsWith(_head, StringComparison.Ordinal))
        {
            return false;
        }

        var segment = LastSegment - _middle.Length;
        foreach (var pattern in _middle)
        {
            if (pattern.Kind != WildcardKind.Any && !pattern.Matches(arn.Segment(segment)))
            {
                return false;
            }

            segment++;
        }

        var last = arn.Segment(LastSegment);
        return _fixedLast is not null ? _fixedLast.Matches(last) : _last.Matches(last, context, ref isFaulted);
    }
}
