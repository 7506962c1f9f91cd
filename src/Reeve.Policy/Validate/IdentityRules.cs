using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Identity, boundary, session and service control policies, which have one grammar: the order of checks that AWS's answers show.</summary>
internal static class IdentityRules
{
    public static IEnumerable<Finding> Faults(PolicyModel model) =>
        CommonRules.ExactOperators(model)
            .Concat(NoPrincipals(model))
            .Concat(CommonRules.CurrentVersion(model))
            .Concat(LegacyRules.Faults(model))
            .Concat(CommonRules.UniqueSids(model))
            .Concat(CommonRules.HaveActions(model))
            .Concat(CommonRules.HaveResources(model))
            .Concat(ResourceFormatRules.Faults(model))
            .Concat(ActionRules.Faults(model));

    private static IEnumerable<Finding> NoPrincipals(PolicyModel model) =>
        from statement in model.Statements
        let principals = statement.Principals
        where principals is not null
        select new Finding(FaultTexts.HasPrincipal, principals.Start);
}
