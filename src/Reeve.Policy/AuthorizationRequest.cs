using System.Collections.Immutable;

namespace Reeve.Policy;

/// <summary>Everything that one decision depends on.</summary>
public sealed class AuthorizationRequest
{
    /// <summary>Who asks.</summary>
    public required PrincipalIdentity Principal { get; init; }

    /// <summary>What for: <c>service:Name</c>, in any case.</summary>
    public required string Action { get; init; }

    /// <summary>ARN of the resource; <c>*</c> for actions that have none.</summary>
    public required string Resource { get; init; }

    /// <summary>The account that owns the resource; null where it is the principal's own.</summary>
    public string? ResourceAccountId { get; init; }

    /// <summary>The condition keys of the request.</summary>
    public RequestContext Context { get; init; } = new(0);

    /// <summary>The principal's own policies: of the user and its groups, or of the role.</summary>
    public PolicySet IdentityPolicies { get; init; } = PolicySet.Empty;

    /// <summary>The policy on the resource; null where it has none.</summary>
    public AppliedPolicy? ResourcePolicy { get; init; }

    /// <summary>
    /// Whether <see cref="ResourcePolicy"/> is a role's trust policy, without whose Allow nothing is allowed even in the same account. A policy compiled
    /// as <see cref="PolicyKind.Trust"/> counts as one in any case.
    /// </summary>
    public bool ResourcePolicyIsTrustPolicy { get; init; }

    /// <summary>The principal's permissions boundary; null where it has none. An empty set allows nothing.</summary>
    public PolicySet? PermissionsBoundaries { get; init; }

    /// <summary>The policies that the session was made with; null where there are none. An empty set allows nothing.</summary>
    public PolicySet? SessionPolicies { get; init; }

    /// <summary>
    /// Service control policies of the principal's account, a set per level from the root; empty where the account is in no organization or manages it.
    /// </summary>
    public ImmutableArray<PolicySet> ServiceControlPolicies { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Resource control policies of the resource's account, a set per level from the root; empty where the account is in no organization.</summary>
    public ImmutableArray<PolicySet> ResourceControlPolicies { get; init => field = value.IsDefault ? [] : value; } = [];
}
