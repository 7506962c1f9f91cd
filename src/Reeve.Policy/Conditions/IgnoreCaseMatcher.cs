using Reeve.Policy.Matching;

namespace Reeve.Policy.Conditions;

/// <summary>StringEqualsIgnoreCase: A–Z without their case.</summary>
internal sealed class IgnoreCaseMatcher(TextPattern[] values) : ValueMatcher
{
    public override IEnumerable<string> Keys => values.SelectMany(value => value.Keys);

    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        foreach (var pattern in values)
        {
            if (pattern.Fixed is { } text ? AsciiFold.Equal(text.Literal, value) : Equal(pattern, value, context, ref isFaulted))
            {
                return MatchResult.Yes;
            }
        }

        return MatchResult.No;
    }

    private static bool Equal(TextPattern pattern, string value, RequestContext context, ref bool isFaulted)
    {
        var buffer = new TokenBuffer(stackalloc char[256]);
        var equal = pattern.TryFill(ref buffer, context, ref isFaulted) && AsciiFold.Equal(buffer.Tokens, value);
        buffer.Dispose();
        return equal;
    }
}
