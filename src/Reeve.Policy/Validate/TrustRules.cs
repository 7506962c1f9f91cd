using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Trust policies: who may assume the role. Whether the named users and roles exist is for the caller to check, who knows the accounts.</summary>
internal static class TrustRules
{
    public static Finding? FirstFault(PolicyModel model)
    {
        foreach (var statement in model.Statements)
        {
            if (Fault(statement) is { } fault)
            {
                return fault;
            }
        }

        return CommonRules.ExactOperators(model) ?? LegacyRules.FirstFault(model) ?? CommonRules.UniqueSids(model);
    }

    private static Finding? Fault(StatementModel statement)
    {
        if (statement.Resources is { } resources)
        {
            return new Finding(statement.IsNotResource ? FaultTexts.TrustNotResource : FaultTexts.ProhibitedResource, resources.Start);
        }

        if (statement.Actions is not { Items.Length: > 0 })
        {
            return new Finding(FaultTexts.NoActions, statement.Start);
        }

        return PrincipalFault(statement) ?? ActionFault(statement);
    }

    private static Finding? PrincipalFault(StatementModel statement)
    {
        if (statement.Principals is not { } principals)
        {
            return new Finding(FaultTexts.MissingPrincipal, statement.Start);
        }

        if (statement.IsNotPrincipal)
        {
            return AsciiFold.Equal(statement.Effect.Text, "Allow") ? new Finding(FaultTexts.AllowNotPrincipal, principals.Start) : null;
        }

        return PrincipalRules.FirstFault(principals);
    }

    private static Finding? ActionFault(StatementModel statement)
    {
        foreach (var action in statement.Actions?.Items ?? [])
        {
            if (statement.IsNotAction || !IsTrustAction(action.Text))
            {
                return new Finding(FaultTexts.TrustActions, action.Start);
            }
        }

        return null;
    }

    private static bool IsTrustAction(string action)
    {
        const string assume = "sts:AssumeRole";
        return (action.Length >= assume.Length && AsciiFold.Equal(action.AsSpan(0, assume.Length), assume))
            || AsciiFold.Equal(action, "sts:TagSession")
            || AsciiFold.Equal(action, "sts:SetSourceIdentity");
    }
}
