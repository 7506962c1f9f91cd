using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>Policies on resources, and resource control policies: they name principals, and either version will do.</summary>
internal static class ResourceSideRules
{
    public static IEnumerable<Finding> Faults(PolicyModel model) =>
        CommonRules.ExactOperators(model)
            .Concat(CommonRules.HavePrincipals(model))
            .Concat(LegacyRules.Faults(model))
            .Concat(CommonRules.UniqueSids(model))
            .Concat(CommonRules.HaveActions(model))
            .Concat(CommonRules.HaveResources(model))
            .Concat(ResourceFormatRules.Faults(model))
            .Concat(ActionRules.Faults(model));
}
