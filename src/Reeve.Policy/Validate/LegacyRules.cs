using Reeve.Policy.Conditions;
using Reeve.Policy.Model;
using Reeve.Policy.Values;

namespace Reeve.Policy.Validate;

/// <summary>What AWS's older parser refuses with one text for everything.</summary>
internal static class LegacyRules
{
    public static IEnumerable<Finding> Faults(PolicyModel model) =>
        model.Statements.SelectMany(statement => EffectFaults(statement).Concat(DateFaults(statement)).Concat(ResourceFaults(statement)));

    private static IEnumerable<Finding> EffectFaults(StatementModel statement) =>
        statement.Effect.Text is "Allow" or "Deny"
            ? []
            : [new Finding(FaultTexts.Legacy, statement.Effect.Start) { Detail = "an Effect has one spelling" }];

    private static IEnumerable<Finding> DateFaults(StatementModel statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if (!ConditionOperator.TryParse(condition.OperatorText, out var op)
                || op.Family is < OperatorFamily.DateEquals or > OperatorFamily.DateGreaterThanEquals)
            {
                continue;
            }

            foreach (var value in condition.Keys.SelectMany(key => key.Values))
            {
                if (!PolicyInstantParser.TryParse(value.Text, out _))
                {
                    yield return new Finding(FaultTexts.Legacy, value.Start) { Detail = "this is not a date" };
                }
            }
        }
    }

    /// <summary>
    /// An ARN needs a service, and one that ends early may have no empty segment: <c>arn:aws:s3</c> is saved, <c>arn:aws:s3::x</c> is not. Of a partition
    /// that is unknown AWS speaks later, in other words.
    /// </summary>
    private static IEnumerable<Finding> ResourceFaults(StatementModel statement)
    {
        foreach (var resource in statement.Resources?.Items ?? [])
        {
            var segments = resource.Text.Split(':');
            var endsEarly = segments.Length is > 2 and < 6 && ResourceFormatRules.IsPartition(segments[1]);
            if (segments[0] == "arn" && (segments is [_, _, "", ..] || (endsEarly && resource.Text.Contains("::", StringComparison.Ordinal))))
            {
                yield return new Finding(FaultTexts.Legacy, resource.Start) { Detail = "this ARN has no service, or ends early with an empty part" };
            }
        }
    }
}
