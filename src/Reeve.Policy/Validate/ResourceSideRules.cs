using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Policies on resources, and resource control policies: they name principals, and either version will do.</summary>
internal static class ResourceSideRules
{
    public static Finding? FirstFault(PolicyModel model) =>
        CommonRules.ExactOperators(model)
        ?? CommonRules.HavePrincipals(model)
        ?? LegacyRules.FirstFault(model)
        ?? CommonRules.UniqueSids(model)
        ?? CommonRules.HaveActions(model)
        ?? CommonRules.HaveResources(model)
        ?? ResourceFormatRules.FirstFault(model)
        ?? ActionRules.FirstFault(model);
}
