using Reeve.Policy.Matching;

namespace Reeve.Policy.Conditions;

/// <summary>Bool: <c>true</c> or <c>false</c> in any case, on both sides. Variables are filled in.</summary>
internal sealed class BoolMatcher(TextPattern[] values) : ValueMatcher
{
    public override IEnumerable<string> Keys => values.SelectMany(value => value.Keys);

    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        if (Read(value) is not { } actual)
        {
            return MatchResult.Unreadable;
        }

        var result = MatchResult.No;
        foreach (var pattern in values)
        {
            var expected = pattern.Fixed is { } text ? Read(text.Literal) : Resolve(pattern, context, ref isFaulted);
            if (expected is null)
            {
                result = MatchResult.Unreadable;
            }
            else if (expected == actual)
            {
                return MatchResult.Yes;
            }
        }

        return result;
    }

    /// <summary>Whether a request's value is one of the two.</summary>
    public static bool IsReadable(ReadOnlySpan<char> text) => Read(text) is not null;

    private static bool? Read(ReadOnlySpan<char> text) =>
        AsciiFold.Equal(text, "true") ? true : AsciiFold.Equal(text, "false") ? false : null;

    private static bool? Resolve(TextPattern pattern, RequestContext context, ref bool isFaulted)
    {
        var buffer = new TokenBuffer(stackalloc char[64]);
        var value = pattern.TryFill(ref buffer, context, ref isFaulted) ? Read(buffer.Tokens) : null;
        buffer.Dispose();
        return value;
    }
}
