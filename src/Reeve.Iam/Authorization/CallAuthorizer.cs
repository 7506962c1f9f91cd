using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Federation;
using Reeve.Iam.Operations;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>Asks the policies whether a call may be made. It decides nothing itself: it gathers what <see cref="Authorizer"/> decides on.</summary>
internal static class CallAuthorizer
{
    /// <summary>The refusal of a call, or null when it is allowed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="target">What it is a call on, in this account.</param>
    /// <param name="account">The caller's account.</param>
    /// <param name="context">Who calls, when.</param>
    /// <param name="origin">Where from.</param>
    public static CallRefusal? Refuse(BoundCall call, AuthorizationTarget target, Account account, OperationContext context, RequestOrigin origin)
    {
        if (target.Refusal is { } refusal)
        {
            return new(refusal, null);
        }

        var principal = CallerPrincipal.Of(context.Caller);
        var policies = CallerPolicies.Of(context.Caller, account, context.AwsManagedPolicies);
        var keys = KeysOf(target);

        Asked Ask(string action, string resource) => AskWith(keys, action, resource);

        var asked = Ask(call.Operation.Action, target.Resource);
        if (target.AlternativeAction is { } alternative)
        {
            asked = EitherOf(asked, Ask(alternative, target.Resource));
        }

        if (target.IsAllowedUnlessDenied && asked.Decision is { Outcome: not DecisionOutcome.ExplicitDeny, IsFault: false })
        {
            return null;
        }

        return Refusal(call.Operation.Action, target.Wording ?? target.Resource, asked)
            ?? FirstRefusal(target.CompanionActions, companion => Refusal(companion, target.Wording ?? target.Resource, Ask(companion, target.Resource)))
            ?? FirstRefusal(target.FurtherResources, arn => Refusal(call.Operation.Action, arn, Ask(call.Operation.Action, arn)))
            ?? FirstRefusal(target.PassedRoles, role => Refusal(PassedRole.Action, role.RoleArn, AskWith(KeysOf(role.Target), PassedRole.Action, role.RoleArn)));

        RequestContext KeysOf(AuthorizationTarget about) => CallConditionKeys.Of(context, about, origin, target.Trust?.AccountId ?? account.Id);

        Asked AskWith(RequestContext told, string action, string resource)
        {
            var request = new AuthorizationRequest
            {
                Principal = target.Trust is null ? principal : CallerPrincipal.ByUniqueId(principal),
                Action = action,
                Resource = resource,
                ResourceAccountId = target.Trust?.AccountId ?? account.Id,
                ResourcePolicy = target.Trust?.Policy,
                ResourcePolicyIsTrustPolicy = target.Trust is not null,
                Context = told,
                IdentityPolicies = target.Grants.IsEmpty ? policies.Identity : [.. policies.Identity, .. target.Grants],
                PermissionsBoundaries = policies.Boundaries,
                SessionPolicies = policies.Session,
            };
            return new(request, Authorizer.Decide(request));
        }

        CallRefusal? Refusal(string action, string wording, Asked decided) => decided.Decision.IsAllowed
            ? null
            : context.Caller is Caller.IdentityProviderUser ? new(FederationErrors.NotAuthorized(action), null)
            : new(target.DeniedAs ?? IamErrors.AccessDenied(AccessDeniedMessage.For(context.Caller.Arn, action, wording, Told(decided.Decision))), Encodable(decided.Request));

        // AWS does not say which side refuses to let a role be assumed: it would tell strangers whether there is one.
        Decision Told(Decision decided) => target.Trust is null ? decided : decided with { RefusedBy = null };
        AuthorizationRequest? Encodable(AuthorizationRequest request) => target.Trust is null ? request : null;
    }

    private static CallRefusal? FirstRefusal<T>(ImmutableArray<T> asked, Func<T, CallRefusal?> refusalOf) =>
        asked.Select(refusalOf).FirstOrDefault(refusal => refusal is not null);

    // An explicit deny of either refuses; an allow of either suffices.
    private static Asked EitherOf(Asked own, Asked alternative) =>
        own.Decision.Outcome is DecisionOutcome.ExplicitDeny ? own
        : alternative.Decision.Outcome is DecisionOutcome.ExplicitDeny ? alternative
        : own.Decision.IsAllowed ? own
        : alternative.Decision.IsAllowed ? alternative
        : own;

    private readonly record struct Asked(AuthorizationRequest Request, Decision Decision);
}
