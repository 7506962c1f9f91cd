using Reeve.Policy.Matching;

namespace Reeve.Policy.Conditions;

/// <summary>The ARN operators: segment by segment, a lone <c>*</c> for any value.</summary>
internal sealed class ArnMatcher(ArnOperand[] values) : ValueMatcher
{
    public override IEnumerable<string> Keys => values.SelectMany(value => value.Keys);

    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        var arn = new ArnText(value);
        foreach (var operand in values)
        {
            if (operand.Matches(arn, context, ref isFaulted))
            {
                return MatchResult.Yes;
            }
        }

        return MatchResult.No;
    }
}
