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
    public static IamError? Refuse(BoundCall call, Account account, OperationContext context, RequestOrigin origin)
    {
        var target = call.Target(account, context);
        if (target.Refusal is { } refusal)
        {
            return refusal;
        }

        var principal = CallerPrincipal.Of(context.Caller);
        var policies = CallerPolicies.Of(context.Caller, context.AwsManagedPolicies);
        var keys = KeysOf(target);

        Decision Decide(string action, string resource) => DecideWith(keys, action, resource);

        var decision = Decide(call.Operation.Action, target.Resource);
        if (target.AlternativeAction is { } alternative)
        {
            decision = EitherOf(decision, Decide(alternative, target.Resource));
        }

        if (target.IsAllowedUnlessDenied && decision is { Outcome: not DecisionOutcome.ExplicitDeny, IsFault: false })
        {
            return null;
        }

        return Refusal(call.Operation.Action, target.Wording ?? target.Resource, decision)
            ?? FirstRefusal(target.CompanionActions, companion => Refusal(companion, target.Wording ?? target.Resource, Decide(companion, target.Resource)))
            ?? FirstRefusal(target.FurtherResources, arn => Refusal(call.Operation.Action, arn, Decide(call.Operation.Action, arn)))
            ?? FirstRefusal(target.PassedRoles, role => Refusal(PassedRole.Action, role.RoleArn, DecideWith(KeysOf(role.Target), PassedRole.Action, role.RoleArn)));

        RequestContext KeysOf(AuthorizationTarget asked) => CallConditionKeys.Of(context, asked, origin, target.Trust?.AccountId ?? account.Id);

        Decision DecideWith(RequestContext told, string action, string resource) => Authorizer.Decide(new AuthorizationRequest
        {
            Principal = target.Trust is null ? principal : CallerPrincipal.ByUniqueId(principal),
            Action = action,
            Resource = resource,
            ResourceAccountId = target.Trust?.AccountId ?? account.Id,
            ResourcePolicy = target.Trust?.Policy,
            ResourcePolicyIsTrustPolicy = target.Trust is not null,
            Context = told,
            IdentityPolicies = policies.Identity,
            PermissionsBoundaries = policies.Boundaries,
            SessionPolicies = policies.Session,
        });

        IamError? Refusal(string action, string wording, Decision decided) => decided.IsAllowed
            ? null
            : context.Caller is Caller.IdentityProviderUser ? FederationErrors.NotAuthorized(action)
            : IamErrors.AccessDenied(AccessDeniedMessage.For(context.Caller.Arn, action, wording, Told(decided)));

        // AWS does not say which side refuses to let a role be assumed: it would tell strangers whether there is one.
        Decision Told(Decision decided) => target.Trust is null ? decided : decided with { RefusedBy = null };
    }

    private static IamError? FirstRefusal<T>(ImmutableArray<T> asked, Func<T, IamError?> refusalOf) =>
        asked.Select(refusalOf).FirstOrDefault(refusal => refusal is not null);

    // An explicit deny of either refuses; an allow of either suffices.
    private static Decision EitherOf(Decision own, Decision alternative) =>
        own.Outcome is DecisionOutcome.ExplicitDeny ? own
        : alternative.Outcome is DecisionOutcome.ExplicitDeny ? alternative
        : own.IsAllowed ? own
        : alternative.IsAllowed ? alternative
        : own;
}
