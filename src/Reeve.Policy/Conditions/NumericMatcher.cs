using Reeve.Policy.Values;

namespace Reeve.Policy.Conditions;

/// <summary>The Numeric operators.</summary>
internal sealed class NumericMatcher(Comparison comparison, string[] values) : ValueMatcher
{
    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        if (!NumberText.TryParse(value, out var actual))
        {
            return MatchResult.Unreadable;
        }

        var result = MatchResult.No;
        foreach (var text in values)
        {
            if (!NumberText.TryParse(text, out var expected))
            {
                result = MatchResult.Unreadable;
            }
            else if (comparison.Holds(NumberText.Compare(actual, expected)))
            {
                return MatchResult.Yes;
            }
        }

        return result;
    }
}
