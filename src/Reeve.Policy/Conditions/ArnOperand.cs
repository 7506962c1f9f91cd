using Reeve.Policy.Matching;

namespace Reeve.Policy.Conditions;

/// <summary>One value of an ARN operator. With variables, which may hold whole ARNs, it is split only after they are filled in.</summary>
internal sealed class ArnOperand
{
    private readonly TextPattern _text;
    private readonly ArnPattern? _fixed;
    private readonly bool _isAny;

    private ArnOperand(TextPattern text, ArnPattern? fixedPattern)
    {
        _text = text;
        _fixed = fixedPattern;
        _isAny = text.Fixed is { Kind: WildcardKind.Any };
    }

    public IEnumerable<string> Keys => _text.Keys;

    public static ArnOperand Compile(string value, bool variables)
    {
        var text = TextPattern.Compile(value, variables, wildcards: true);
        return new ArnOperand(text, text.Fixed is null ? null : Split(TextPattern.TokensOf(value, variables)));
    }

    public bool Matches(in ArnText arn, RequestContext context, ref bool isFaulted)
    {
        if (_isAny)
        {
            return true;
        }

        return _text.Fixed is null
            ? MatchesFilled(arn, context, ref isFaulted)
            : _fixed is not null && _fixed.Matches(arn, context, ref isFaulted);
    }

    private static ArnPattern? Split(string tokens)
    {
        var segments = tokens.Split(':', 6);
        return segments.Length == 6 ? ArnPattern.Create(segments.AsSpan(0, 5), TextPattern.FromTokens(segments[5])) : null;
    }

    private bool MatchesFilled(in ArnText arn, RequestContext context, ref bool isFaulted)
    {
        var buffer = new TokenBuffer(stackalloc char[256]);
        var matches = arn.IsArn && _text.TryFill(ref buffer, context, ref isFaulted) && SegmentsMatch(buffer.Tokens, arn);
        buffer.Dispose();
        return matches;
    }

    private static bool SegmentsMatch(ReadOnlySpan<char> tokens, in ArnText arn)
    {
        var pattern = new ArnText(tokens);
        for (var i = 0; i < 6; i++)
        {
            if (!pattern.IsArn || !WildcardMatcher.Matches(pattern.Segment(i), arn.Segment(i)))
            {
                return false;
            }
        }

        return true;
    }
}
