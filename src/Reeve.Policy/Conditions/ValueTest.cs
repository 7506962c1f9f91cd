namespace Reeve.Policy.Conditions;

/// <summary>A test of a key's values by any operator but Null.</summary>
internal sealed class ValueTest(string key, ConditionOperator op, ValueMatcher matcher, string operatorText) : ConditionTest(key, operatorText)
{
    public override IEnumerable<string> VariableKeys => matcher.Keys;

    public override bool Matches(RequestContext context, ref bool isFaulted) => context.Find(Key, KeyHash) switch
    {
        null => MatchesAbsent,
        string single => Matches(single, context, ref isFaulted),
        string[] many => MatchesMany(many, context, ref isFaulted),
        _ => false,
    };

    private bool MatchesAbsent => op.Set switch
    {
        SetOperator.ForAllValues => true,
        SetOperator.ForAnyValue => op.IfExists,
        _ => op.IfExists || op.IsNegated,
    };

    /// <summary>The negation is of each value, before the set operator counts: so <c>ForAnyValue:StringNotEquals</c> is "some value differs".</summary>
    private bool Matches(string value, RequestContext context, ref bool isFaulted)
    {
        if (value.Length > PolicyLimits.MaxTextLength)
        {
            isFaulted = true;
            return false;
        }

        return matcher.Match(value, context, ref isFaulted) == (op.IsNegated ? MatchResult.No : MatchResult.Yes);
    }

    private bool MatchesMany(string[] values, RequestContext context, ref bool isFaulted)
    {
        if (op.Set == SetOperator.None)
        {
            // Without a set operator there is no saying which of the values is meant.
            return false;
        }

        var isAll = op.Set == SetOperator.ForAllValues;
        foreach (var value in values)
        {
            if (Matches(value, context, ref isFaulted) != isAll)
            {
                return !isAll;
            }
        }

        return isAll;
    }
}
