using System.Collections.Immutable;
using Reeve.Policy.Compile;

namespace Reeve.Policy.Evaluate;

/// <summary>
/// The order in which policies speak:
/// <list type="number">
/// <item>a policy that does not compile refuses;</item>
/// <item>a matching Deny anywhere refuses;</item>
/// <item>every level of the organization must allow, first the caller's side, then the resource's;</item>
/// <item>the resource's policy grants: outright, through the session's source, through the account, or not;</item>
/// <item>what that grant leaves open, identity policies, boundary and session policies must each allow.</item>
/// </list>
/// </summary>
internal static class DecisionFlow
{
    public static Decision Decide(AuthorizationRequest request, ref Evaluation evaluation) =>
        FaultRules.FaultyPolicy(request)
        ?? ExplicitDenies.Find(request, ref evaluation)
        ?? OrganizationRefusal(request, ref evaluation)
        ?? ByGrant(request, ref evaluation);

    private static Decision? OrganizationRefusal(AuthorizationRequest request, ref Evaluation evaluation)
    {
        if (Applicability.ServiceControl(request.Principal)
            && Refusal(request.ServiceControlPolicies, PolicyKind.ServiceControl, ref evaluation) is { } byService)
        {
            return byService;
        }

        return Applicability.ResourceControl(request.Principal)
            ? Refusal(request.ResourceControlPolicies, PolicyKind.ResourceControl, ref evaluation)
            : null;
    }

    private static Decision? Refusal(ImmutableArray<PolicySet> levels, PolicyKind kind, ref Evaluation evaluation)
    {
        foreach (var level in levels)
        {
            if (Refusal(level, kind, ref evaluation) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Decision ByGrant(AuthorizationRequest request, ref Evaluation evaluation)
    {
        var kind = Applicability.ResourceKind(request);
        var grant = request.ResourcePolicy is { } policy
            ? PolicySearch.Strongest(policy.Policy.Program.Allows, ref evaluation)
            : PrincipalMatch.None;
        if (evaluation.IsFaulted)
        {
            return Decision.Undecidable(kind);
        }

        if (!Applicability.HasAccount(request.Principal))
        {
            return grant == PrincipalMatch.Direct ? Decision.Allow : Decision.NotAllowed(kind);
        }

        var isSameAccount = IsSameAccount(request);
        if (isSameAccount && grant == PrincipalMatch.Direct)
        {
            return Decision.Allow;
        }

        if (grant == PrincipalMatch.None && (!isSameAccount || kind == PolicyKind.Trust))
        {
            return Decision.NotAllowed(kind);
        }

        var needsIdentity = !(isSameAccount && grant == PrincipalMatch.Source);
        return (needsIdentity ? IdentityRefusal(request, ref evaluation) : null)
            ?? LimitRefusal(request, ref evaluation)
            ?? Decision.Allow;
    }

    private static bool IsSameAccount(AuthorizationRequest request) =>
        request.ResourceAccountId is null || string.Equals(request.ResourceAccountId, request.Principal.AccountId, StringComparison.Ordinal);

    /// <summary>The root user needs no identity policy. A federated session made without a session policy has none that counts.</summary>
    private static Decision? IdentityRefusal(AuthorizationRequest request, ref Evaluation evaluation) => request.Principal.Kind switch
    {
        PrincipalKind.Root => null,
        PrincipalKind.FederatedUser when request.SessionPolicies is null => Decision.NotAllowed(PolicyKind.Identity),
        _ => Refusal(request.IdentityPolicies, PolicyKind.Identity, ref evaluation),
    };

    private static Decision? LimitRefusal(AuthorizationRequest request, ref Evaluation evaluation)
    {
        if (Applicability.Boundaries(request) is { } boundaries && Refusal(boundaries, PolicyKind.Boundary, ref evaluation) is { } byBoundary)
        {
            return byBoundary;
        }

        return request.SessionPolicies switch
        {
            { } session => Refusal(session, PolicyKind.Session, ref evaluation),
            null when request.Principal.Kind == PrincipalKind.FederatedUser => Decision.NotAllowed(PolicyKind.Session),
            null => null,
        };
    }

    private static Decision? Refusal(PolicySet set, PolicyKind kind, ref Evaluation evaluation)
    {
        var allows = PolicySearch.Allows(set, ref evaluation);
        if (evaluation.IsFaulted)
        {
            return Decision.Undecidable(kind);
        }

        return allows ? null : Decision.NotAllowed(kind);
    }
}
