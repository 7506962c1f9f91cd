using Reeve.Policy.Conditions;
using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Checks that several kinds of policy share.</summary>
internal static class CommonRules
{
    /// <summary>Saving knows operators in their one spelling; evaluation is lenient about case.</summary>
    public static IEnumerable<Finding> ExactOperators(PolicyModel model)
    {
        foreach (var condition in model.Statements.SelectMany(statement => statement.Conditions))
        {
            if (condition.Keys.Length > 0 && !ConditionOperator.TryParseExact(condition.OperatorText, out _))
            {
                yield return new Finding(FaultTexts.Syntax, condition.Start) { Detail = "an operator has one spelling" };
            }
        }
    }

    public static IEnumerable<Finding> CurrentVersion(PolicyModel model) =>
        model.HasVariables ? [] : [new Finding(FaultTexts.OldVersion, model.Start)];

    /// <summary>An empty Sid is none, and may repeat.</summary>
    public static IEnumerable<Finding> UniqueSids(PolicyModel model)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in model.Statements)
        {
            if (statement.Sid is { Text.Length: > 0 } sid && !seen.Add(sid.Text))
            {
                yield return new Finding(FaultTexts.RepeatedSid, sid.Start);
            }
        }
    }

    public static IEnumerable<Finding> HaveActions(PolicyModel model) => Have(model, statement => statement.Actions, FaultTexts.NoActions);

    public static IEnumerable<Finding> HaveResources(PolicyModel model) => Have(model, statement => statement.Resources, FaultTexts.NoResources);

    public static IEnumerable<Finding> HavePrincipals(PolicyModel model) =>
        from statement in model.Statements
        where statement is { Principals: null, IsPartial: false }
        select new Finding(FaultTexts.MissingPrincipal, statement.Start);

    private static IEnumerable<Finding> Have(PolicyModel model, Func<StatementModel, TextList?> element, string message) =>
        from statement in model.Statements
        where !statement.IsPartial && element(statement) is not { Items.Length: > 0 }
        select new Finding(message, element(statement)?.Start ?? statement.Start);
}
