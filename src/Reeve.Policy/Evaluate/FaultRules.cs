using System.Collections.Immutable;

namespace Reeve.Policy.Evaluate;

/// <summary>What makes a request undecidable before any statement is looked at.</summary>
internal static class FaultRules
{
    /// <summary>The refusal that a policy which does not compile brings, wherever it stands; null where all compiled.</summary>
    public static Decision? FaultyPolicy(AuthorizationRequest request)
    {
        if (request.IdentityPolicies.IsFaulty)
        {
            return Decision.Undecidable(PolicyKind.Identity);
        }

        if (request.ResourcePolicy is { Policy.IsFaulty: true })
        {
            return Decision.Undecidable(Applicability.ResourceKind(request));
        }

        if (request.PermissionsBoundaries is { IsFaulty: true })
        {
            return Decision.Undecidable(PolicyKind.Boundary);
        }

        if (request.SessionPolicies is { IsFaulty: true })
        {
            return Decision.Undecidable(PolicyKind.Session);
        }

        return AnyFaulty(request.ServiceControlPolicies) ? Decision.Undecidable(PolicyKind.ServiceControl)
            : AnyFaulty(request.ResourceControlPolicies) ? Decision.Undecidable(PolicyKind.ResourceControl)
            : null;
    }

    /// <summary>Whether the request's own texts are within the bounds.</summary>
    public static bool IsWithinBounds(AuthorizationRequest request) =>
        request.Action.Length <= PolicyLimits.MaxActionLength && request.Resource.Length <= PolicyLimits.MaxTextLength;

    private static bool AnyFaulty(ImmutableArray<PolicySet> levels)
    {
        foreach (var level in levels)
        {
            if (level.IsFaulty)
            {
                return true;
            }
        }

        return false;
    }
}
