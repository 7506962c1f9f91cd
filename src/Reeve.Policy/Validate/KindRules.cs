using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>All rules for a kind of policy, in AWS's order. They are asked one after the other, so that the first fault costs no more than itself.</summary>
internal static class KindRules
{
    public static IEnumerable<Finding> Faults(PolicyModel model, PolicyKind kind) => kind switch
    {
        PolicyKind.Trust => TrustRules.Faults(model),
        PolicyKind.Resource or PolicyKind.ResourceControl => ResourceSideRules.Faults(model),
        _ => IdentityRules.Faults(model),
    };
}
