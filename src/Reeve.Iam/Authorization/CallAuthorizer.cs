using System.Collections.Immutable;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>Asks the policies whether a call may be made. It decides nothing itself: it gathers what <see cref="Authorizer"/> decides on.</summary>
internal static class CallAuthorizer
{
    private const string PassRole = "iam:PassRole";

    /// <summary>The refusal of a call, or null when it is allowed.</summary>
    public static IamError? Refuse(BoundCall call, Account account, OperationContext context, RequestOrigin origin)
    {
        var target = call.Target(account, context);
        var policies = CallerPolicies.Of(context.Caller, account, context.AwsManagedPolicies);
        var keys = CallConditionKeys.Of(context, target, origin, account.Id);

        Decision Decide(string action, string resource, RequestContext? others = null) => Authorizer.Decide(new AuthorizationRequest
        {
            Principal = CallerPrincipal.Of(context.Caller),
            Action = action,
            Resource = resource,
            ResourceAccountId = account.Id,
            Context = others ?? keys,
            IdentityPolicies = policies.Identity,
            PermissionsBoundaries = policies.Boundaries,
        });

        var decision = Decide(call.Operation.Action, target.Resource);
        if (target.AlternativeAction is { } alternative)
        {
            decision = EitherOf(decision, Decide(alternative, target.Resource));
        }

        return Refusal(call.Operation.Action, target.Wording ?? target.Resource, decision)
            ?? FirstRefusal(target.CompanionActions, companion => Refusal(companion, target.Wording ?? target.Resource, Decide(companion, target.Resource)))
            ?? FirstRefusal(target.FurtherResources, arn => Refusal(call.Operation.Action, arn, Decide(call.Operation.Action, arn)))
            ?? (target.PassedRole is { } passed ? PassRoleRefusal(passed) : null);

        IamError? PassRoleRefusal(PassedRole role) => Refusal(
            PassRole, role.RoleArn, Decide(PassRole, role.RoleArn, CallConditionKeys.Of(context, role.Target, origin, account.Id)));

        IamError? Refusal(string action, string wording, Decision decided) => decided.IsAllowed
            ? null
            : IamErrors.AccessDenied(AccessDeniedMessage.For(context.Caller.Arn, action, wording, decided));
    }

    private static IamError? FirstRefusal(ImmutableArray<string> asked, Func<string, IamError?> refusalOf) =>
        asked.Select(refusalOf).FirstOrDefault(refusal => refusal is not null);

    // An explicit deny of either refuses; an allow of either suffices.
    private static Decision EitherOf(Decision own, Decision alternative) =>
        own.Outcome is DecisionOutcome.ExplicitDeny ? own
        : alternative.Outcome is DecisionOutcome.ExplicitDeny ? alternative
        : own.IsAllowed ? own
        : alternative.IsAllowed ? alternative
        : own;
}
