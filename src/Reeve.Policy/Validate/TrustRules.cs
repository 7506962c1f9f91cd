using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Trust policies: who may assume the role. Whether the named users and roles exist is for the caller to check, who knows the accounts.</summary>
internal static class TrustRules
{
    public static IEnumerable<Finding> Faults(PolicyModel model) =>
        model.Statements.SelectMany(Faults)
            .Concat(CommonRules.ExactOperators(model))
            .Concat(LegacyRules.Faults(model))
            .Concat(CommonRules.UniqueSids(model));

    private static IEnumerable<Finding> Faults(StatementModel statement)
    {
        if (statement.Resources is { } resources)
        {
            yield return new Finding(statement.IsNotResource ? FaultTexts.TrustNotResource : FaultTexts.ProhibitedResource, resources.Start);
        }

        if (!statement.IsPartial && statement.Actions is not { Items.Length: > 0 })
        {
            yield return new Finding(FaultTexts.NoActions, statement.Start);
        }

        foreach (var fault in PrincipalFaults(statement).Concat(ActionFaults(statement)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Finding> PrincipalFaults(StatementModel statement)
    {
        if (statement.Principals is not { } principals)
        {
            return statement.IsPartial ? [] : [new Finding(FaultTexts.MissingPrincipal, statement.Start)];
        }

        if (statement.IsNotPrincipal)
        {
            return AsciiFold.Equal(statement.Effect.Text, "Allow") ? [new Finding(FaultTexts.AllowNotPrincipal, principals.Start)] : [];
        }

        return PrincipalRules.Faults(principals);
    }

    private static IEnumerable<Finding> ActionFaults(StatementModel statement) =>
        from action in statement.Actions?.Items ?? []
        where statement.IsNotAction || !IsTrustAction(action.Text)
        select new Finding(FaultTexts.TrustActions, action.Start);

    private static bool IsTrustAction(string action)
    {
        const string assume = "sts:AssumeRole";
        return (action.Length >= assume.Length && AsciiFold.Equal(action.AsSpan(0, assume.Length), assume))
            || AsciiFold.Equal(action, "sts:TagSession")
            || AsciiFold.Equal(action, "sts:SetSourceIdentity");
    }
}
