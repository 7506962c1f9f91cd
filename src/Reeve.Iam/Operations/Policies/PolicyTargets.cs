using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>What calls on managed policies are authorized on.</summary>
internal static class PolicyTargets
{
    /// <summary>A policy by its ARN.</summary>
    public static AuthorizationTarget Of(Account account, string policyArn) => new(policyArn, "policy " + policyArn)
    {
        ResourceTags = PolicyLookup.FindOwn(account, policyArn)?.Tags ?? [],
    };

    /// <summary>The policies below a path, or all.</summary>
    public static AuthorizationTarget OfPath(string? pathPrefix) => new("*", "policy path " + (pathPrefix ?? "/"));
}
