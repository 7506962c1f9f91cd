namespace Reeve.Policy;

/// <summary>AWS's text for a refused request.</summary>
public static class AccessDeniedMessage
{
    /// <summary>The message that goes with the code <c>AccessDenied</c>.</summary>
    /// <param name="callerArn">ARN of the caller.</param>
    /// <param name="action">The action, spelled as the operation is: <c>iam:GetRole</c>.</param>
    /// <param name="resource">The resource in the wording of the operation; null for actions without one.</param>
    /// <param name="decision">The decision, which must be a refusal.</param>
    /// <exception cref="ArgumentException">The decision allows.</exception>
    public static string For(string callerArn, string action, string? resource, Decision decision)
    {
        if (decision.IsAllowed)
        {
            throw new ArgumentException("An allowed request has no refusal to describe.", nameof(decision));
        }

        var place = resource is null ? "" : $" on resource: {resource}";
        return $"User: {callerArn} is not authorized to perform: {action}{place}{Reason(action, decision)}";
    }

    /// <summary>What AWS calls a kind of policy.</summary>
    internal static string Noun(PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => "identity-based policy",
        PolicyKind.Resource => "resource-based policy",
        PolicyKind.Trust => "role trust policy",
        PolicyKind.Boundary => "permissions boundary",
        PolicyKind.Session => "session policy",
        PolicyKind.ServiceControl => "service control policy",
        _ => "resource control policy",
    };

    private static string Reason(string action, Decision decision)
    {
        if (decision.RefusedBy is not { } kind)
        {
            return "";
        }

        return decision.Outcome == DecisionOutcome.ExplicitDeny
            ? $" with an explicit deny in {Article(kind)} {Noun(kind)}"
            : $" because no {Noun(kind)} allows the {action} action";
    }

    private static string Article(PolicyKind kind) => kind switch
    {
        PolicyKind.Trust => "the",
        PolicyKind.Identity => "an",
        _ => "a",
    };
}
