using Reeve.Policy.Conditions;
using Reeve.Policy.Model;
using Reeve.Policy.Values;

namespace Reeve.Policy.Validate;

/// <summary>What AWS's older parser refuses with one text for everything.</summary>
internal static class LegacyRules
{
    public static Finding? FirstFault(PolicyModel model)
    {
        foreach (var statement in model.Statements)
        {
            if ((EffectFault(statement) ?? DateFault(statement) ?? ResourceFault(statement)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static Finding? EffectFault(StatementModel statement) =>
        statement.Effect.Text is "Allow" or "Deny" ? null : new Finding(FaultTexts.Legacy, statement.Effect.Start);

    private static Finding? DateFault(StatementModel statement)
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
                    return new Finding(FaultTexts.Legacy, value.Start);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// An ARN needs a service, and one that ends early may have no empty segment: <c>arn:aws:s3</c> is saved, <c>arn:aws:s3::x</c> is not. Of a partition
    /// that is unknown AWS speaks later, in other words.
    /// </summary>
    private static Finding? ResourceFault(StatementModel statement)
    {
        foreach (var resource in statement.Resources?.Items ?? [])
        {
            var segments = resource.Text.Split(':');
            var endsEarly = segments.Length is > 2 and < 6 && ResourceFormatRules.IsPartition(segments[1]);
            if (segments[0] == "arn" && (segments is [_, _, "", ..] || (endsEarly && resource.Text.Contains("::", StringComparison.Ordinal))))
            {
                return new Finding(FaultTexts.Legacy, resource.Start);
            }
        }

        return null;
    }
}
