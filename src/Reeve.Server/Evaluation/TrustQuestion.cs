namespace Reeve.Server.Evaluation;

/// <summary>Whether a case asks for a role itself, so that the policy on the resource is the role's trust policy.</summary>
internal static class TrustQuestion
{
    /// <summary>Whether the resource is a role, and the action one that a trust policy speaks of.</summary>
    public static bool Is(string action, string resource) =>
        CaseArn.Parse(resource) is { Service: "iam", Type: "role" }
        && (action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase)
            || action.Equals("sts:TagSession", StringComparison.OrdinalIgnoreCase)
            || action.Equals("sts:SetSourceIdentity", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the action is one that the bearer of an identity provider's token asks for.</summary>
    public static bool IsByToken(string action) =>
        action.Equals("sts:AssumeRoleWithWebIdentity", StringComparison.OrdinalIgnoreCase)
        || action.Equals("sts:AssumeRoleWithSAML", StringComparison.OrdinalIgnoreCase);
}
