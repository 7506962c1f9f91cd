using Reeve.Policy.Conditions;
using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Checks that several kinds of policy share.</summary>
internal static class CommonRules
{
    /// <summary>Saving knows operators in their one spelling; evaluation is lenient about case.</summary>
    public static Finding? ExactOperators(PolicyModel model)
    {
        foreach (var condition in model.Statements.SelectMany(statement => statement.Conditions))
        {
            if (condition.Keys.Length > 0 && !ConditionOperator.TryParseExact(condition.OperatorText, out _))
            {
                return new Finding(FaultTexts.Syntax, condition.Start);
            }
        }

        return null;
    }

    public static Finding? CurrentVersion(PolicyModel model) =>
        model.HasVariables ? null : new Finding(FaultTexts.OldVersion, model.Start);

    /// <summary>An empty Sid is none, and may repeat.</summary>
    public static Finding? UniqueSids(PolicyModel model)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in model.Statements)
        {
            if (statement.Sid is { Text.Length: > 0 } sid && !seen.Add(sid.Text))
            {
                return new Finding(FaultTexts.RepeatedSid, sid.Start);
            }
        }

        return null;
    }

    public static Finding? HaveActions(PolicyModel model) => Have(model, statement => statement.Actions, FaultTexts.NoActions);

    public static Finding? HaveResources(PolicyModel model) => Have(model, statement => statement.Resources, FaultTexts.NoResources);

    public static Finding? HavePrincipals(PolicyModel model)
    {
        var without = Array.Find(model.Statements, statement => statement.Principals is null);
        return without is null ? null : new Finding(FaultTexts.MissingPrincipal, without.Start);
    }

    private static Finding? Have(PolicyModel model, Func<StatementModel, TextList?> element, string message)
    {
        var without = Array.Find(model.Statements, statement => element(statement) is not { Items.Length: > 0 });
        return without is null ? null : new Finding(message, element(without)?.Start ?? without.Start);
    }
}
