namespace Reeve.Policy.Evaluate;

/// <summary>Which policies of a request take part at all. A service-linked role's sessions are beyond organization policies and boundaries.</summary>
internal static class Applicability
{
    /// <summary>Whether the caller belongs to an account, whose own policies then speak.</summary>
    public static bool HasAccount(PrincipalIdentity principal) =>
        principal.Kind is PrincipalKind.Root or PrincipalKind.User or PrincipalKind.RoleSession or PrincipalKind.FederatedUser;

    /// <summary>Whether service control policies limit the caller.</summary>
    public static bool ServiceControl(PrincipalIdentity principal) => HasAccount(principal) && !principal.IsServiceLinkedRole;

    /// <summary>Whether resource control policies limit the call.</summary>
    public static bool ResourceControl(PrincipalIdentity principal) => !principal.IsServiceLinkedRole;

    /// <summary>The boundary that limits the caller; null for none.</summary>
    public static PolicySet? Boundaries(AuthorizationRequest request) =>
        HasAccount(request.Principal) && !request.Principal.IsServiceLinkedRole ? request.PermissionsBoundaries : null;

    /// <summary>The caller's own policies.</summary>
    public static PolicySet Identity(AuthorizationRequest request) =>
        HasAccount(request.Principal) ? request.IdentityPolicies : PolicySet.Empty;

    /// <summary>The session policies that limit the caller; null for none.</summary>
    public static PolicySet? Session(AuthorizationRequest request) => HasAccount(request.Principal) ? request.SessionPolicies : null;

    /// <summary>Whether the resource's policy must allow even within one account.</summary>
    public static bool IsTrustPolicy(AuthorizationRequest request) =>
        request.ResourcePolicyIsTrustPolicy || request.ResourcePolicy?.Policy.Kind == PolicyKind.Trust;

    /// <summary>The kind that a refusal by the resource's policy names.</summary>
    public static PolicyKind ResourceKind(AuthorizationRequest request) => IsTrustPolicy(request) ? PolicyKind.Trust : PolicyKind.Resource;
}
