using Reeve.Iam.Callers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>What the judge is asked about a caller and an action that is no operation of IAM or STS.</summary>
internal static class CallerRequest
{
    /// <summary>The request, with all policies of the caller.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="account">The caller's account.</param>
    /// <param name="managed">The managed policies that the account sees.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">The ARN, or <c>*</c>.</param>
    /// <param name="ownerId">The account that the resource is of, or null where it names none.</param>
    /// <param name="keys">What policies may ask about.</param>
    public static AuthorizationRequest Of(
        Caller caller, Account account, IAwsManagedPolicies managed, string action, string resource, string? ownerId, RequestContext keys)
    {
        var policies = CallerPolicies.Of(caller, account, managed);
        return new()
        {
            Principal = CallerPrincipal.Of(caller),
            Action = action,
            Resource = resource,
            ResourceAccountId = ownerId,
            Context = keys,
            IdentityPolicies = policies.Identity,
            PermissionsBoundaries = policies.Boundaries,
            SessionPolicies = policies.Session,
        };
    }
}
