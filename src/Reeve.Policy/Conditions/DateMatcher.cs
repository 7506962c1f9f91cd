using Reeve.Policy.Values;

namespace Reeve.Policy.Conditions;

/// <summary>The Date operators. A policy value that is no date is kept as null.</summary>
internal sealed class DateMatcher(Comparison comparison, PolicyInstant?[] values) : ValueMatcher
{
    public static DateMatcher Compile(Comparison comparison, IEnumerable<string> values) => new(
        comparison,
        [.. values.Select(value => PolicyInstantParser.TryParse(value, out var instant) ? instant : (PolicyInstant?)null)]);

    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        if (!PolicyInstantParser.TryParse(value, out var actual))
        {
            return MatchResult.Unreadable;
        }

        var result = MatchResult.No;
        foreach (var expected in values)
        {
            if (expected is not { } instant)
            {
                result = MatchResult.Unreadable;
            }
            else if (comparison.Holds(actual.CompareTo(instant)))
            {
                return MatchResult.Yes;
            }
        }

        return result;
    }
}
