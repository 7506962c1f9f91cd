using Reeve.Policy.Matching;

namespace Reeve.Policy.Conditions;

/// <summary>StringEquals and StringLike.</summary>
internal sealed class StringMatcher(TextPattern[] values) : ValueMatcher
{
    public override IEnumerable<string> Keys => values.SelectMany(value => value.Keys);

    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        foreach (var pattern in values)
        {
            if (pattern.Matches(value, context, ref isFaulted))
            {
                return MatchResult.Yes;
            }
        }

        return MatchResult.No;
    }
}
