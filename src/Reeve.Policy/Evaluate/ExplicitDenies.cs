using System.Collections.Immutable;
using Reeve.Policy.Compile;

namespace Reeve.Policy.Evaluate;

/// <summary>Looks for a matching Deny in the order in which AWS names the kinds: organization, resource, identity, boundary, session.</summary>
internal static class ExplicitDenies
{
    /// <summary>The refusal, or null where nothing denies.</summary>
    public static Decision? Find(AuthorizationRequest request, ref Evaluation evaluation)
    {
        var kind = FirstKind(request, ref evaluation);
        if (evaluation.IsFaulted)
        {
            return Decision.Undecidable(kind ?? PolicyKind.Identity);
        }

        return kind is { } denying ? Decision.Deny(denying) : null;
    }

    private static PolicyKind? FirstKind(AuthorizationRequest request, ref Evaluation evaluation)
    {
        if (Applicability.ServiceControl(request.Principal) && AnyDenies(request.ServiceControlPolicies, ref evaluation))
        {
            return PolicyKind.ServiceControl;
        }

        if (Applicability.ResourceControl(request.Principal) && AnyDenies(request.ResourceControlPolicies, ref evaluation))
        {
            return PolicyKind.ResourceControl;
        }

        if (request.ResourcePolicy is { } resource
            && PolicySearch.Strongest(resource.Policy.Program.Denies, ref evaluation) != PrincipalMatch.None)
        {
            return Applicability.ResourceKind(request);
        }

        if (PolicySearch.Denies(Applicability.Identity(request), ref evaluation))
        {
            return PolicyKind.Identity;
        }

        if (Applicability.Boundaries(request) is { } boundaries && PolicySearch.Denies(boundaries, ref evaluation))
        {
            return PolicyKind.Boundary;
        }

        return Applicability.Session(request) is { } session && PolicySearch.Denies(session, ref evaluation) ? PolicyKind.Session : null;
    }

    private static bool AnyDenies(ImmutableArray<PolicySet> levels, ref Evaluation evaluation)
    {
        foreach (var level in levels)
        {
            if (PolicySearch.Denies(level, ref evaluation))
            {
                return true;
            }
        }

        return false;
    }
}
