using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Identity, boundary, session and service control policies, which have one grammar: the order of checks that AWS's answers show.</summary>
internal static class IdentityRules
{
    public static Finding? FirstFault(PolicyModel model) =>
        CommonRules.ExactOperators(model)
        ?? NoPrincipals(model)
        ?? CommonRules.CurrentVersion(model)
        ?? LegacyRules.FirstFault(model)
        ?? CommonRules.UniqueSids(model)
        ?? CommonRules.HaveActions(model)
        ?? CommonRules.HaveResources(model)
        ?? ResourceFormatRules.FirstFault(model)
        ?? ActionRules.FirstFault(model);

    private static Finding? NoPrincipals(PolicyModel model)
    {
        var principals = Array.Find(model.Statements, statement => statement.Principals is not null)?.Principals;
        return principals is null ? null : new Finding(FaultTexts.HasPrincipal, principals.Start);
    }
}
