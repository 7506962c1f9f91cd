namespace Reeve.Policy.Explain;

/// <summary>Why a request could not be decided, in one sentence.</summary>
internal static class FaultReason
{
    public static string For(AuthorizationRequest request, Decision decision)
    {
        var suspects = decision.RefusedBy is { } kind ? Policies(request, kind) : [];
        foreach (var (name, policy) in suspects)
        {
            if (policy.Fault is { } fault)
            {
                var end = fault.Message is [.., '.' or '!'] ? "" : ".";
                return FormattableString.Invariant(
                    $"It cannot be decided, because the {AccessDeniedMessage.Noun(policy.Kind)} '{name}' is at fault at line {fault.Line}, column {fault.Column}: {fault.Message}{end}");
            }
        }

        return "It cannot be decided, because a text, or a pattern with its variables filled in, is longer than the limit.";
    }

    // All that were given, also those that would not take part: a fault anywhere refuses.
    private static IEnumerable<AppliedPolicy> Policies(AuthorizationRequest request, PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => request.IdentityPolicies,
        PolicyKind.Boundary => request.PermissionsBoundaries ?? PolicySet.Empty,
        PolicyKind.Session => request.SessionPolicies ?? PolicySet.Empty,
        PolicyKind.ServiceControl => request.ServiceControlPolicies.SelectMany(level => level),
        PolicyKind.ResourceControl => request.ResourceControlPolicies.SelectMany(level => level),
        _ => request.ResourcePolicy is { } policy ? [policy] : [],
    };
}
