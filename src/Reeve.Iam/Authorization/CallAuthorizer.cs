using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
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
        var policies = CallerPolicies.Of(context.Caller, context.AwsManagedPolicies);
        var keys = CallConditionKeys.Of(context, target, origin, account.Id);

        Decision Decide(string action) => Authorizer.Decide(new AuthorizationRequest
        {
            Principal = CallerPrincipal.Of(context.Caller),
            Action = action,
            Resource = target.Resource,
            ResourceAccountId = account.Id,
            Context = keys,
            IdentityPolicies = policies.Identity,
            PermissionsBoundaries = policies.Boundaries,
        });

        var action = call.Operation.Action;
        var decision = Decide(action);
        if (target.AlternativeAction is { } alternative)
        {
            decision = EitherOf(decision, Decide(alternative));
        }

        foreach (var companion in target.CompanionActions)
        {
            if (decision.IsAllowed)
            {
                action = companion;
                decision = Decide(companion);
            }
        }

        return decision.IsAllowed
            ? null
            : IamErrors.AccessDenied(AccessDeniedMessage.For(context.Caller.Arn, action, target.Wording ?? target.Resource, decision));
    }

    // An explicit deny of either refuses; an allow of either suffices.
    private static Decision EitherOf(Decision own, Decision alternative) =>
        own.Outcome is DecisionOutcome.ExplicitDeny ? own
        : alternative.Outcome is DecisionOutcome.ExplicitDeny ? alternative
        : own.IsAllowed ? own
        : alternative.IsAllowed ? alternative
        : own;
}
