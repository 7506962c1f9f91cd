using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>How policies are named in a decision, so that its explanation tells each from every other of the caller's.</summary>
internal static class PolicyNames
{
    /// <summary>An inline policy: <c>user_alice_ReadLogs</c>, as AWS's simulator calls it.</summary>
    public static string Inline(IPolicyOwner owner, InlinePolicy policy) => $"{WordOf(owner)}_{owner.Name}_{policy.Name}";

    /// <summary>What AWS's simulator calls a policy: managed ones, which decisions name by ARN, by their name alone.</summary>
    public static string InSimulation(string nameInDecision) =>
        PolicyArns.IsWellFormed(nameInDecision) ? PolicyArns.NameOf(nameInDecision) : nameInDecision;

    /// <summary>What AWS's simulator calls a kind of policy.</summary>
    public static string OfKind(PolicyKind kind) => kind switch
    {
        PolicyKind.Resource or PolicyKind.Trust => "Resource Policy",
        PolicyKind.Boundary => "Permissions Boundary Policy",
        _ => "IAM Policy",
    };

    private static string WordOf(IPolicyOwner owner) => owner switch
    {
        User => "user",
        Group => "group",
        _ => "role",
    };
}
