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
    public static CallRefusal? Refuse(BoundCall call, Account account, OperationContext context, RequestOrigin origin)
    {
        var target = call.Target(account, context);
        var policies = CallerPolicies.Of(context.Caller, account, context.AwsManagedPolicies);
        var keys = CallConditionKeys.Of(context, target, origin, account.Id);

        Asked Ask(string action, string resource, RequestContext? others = null)
        {
            var request = new AuthorizationRequest
            {
                Principal = CallerPrincipal.Of(context.Caller),
                Action = action,
                Resource = resource,
                ResourceAccountId = account.Id,
                Context = others ?? keys,
                IdentityPolicies = policies.Identity,
                PermissionsBoundaries = policies.Boundaries,
            };
            return new(request, Authorizer.Decide(request));
        }

        var asked = Ask(call.Operation.Action, target.Resource);
        if (target.AlternativeAction is { } alternative)
        {
            asked = EitherOf(asked, Ask(alternative, target.Resource));
        }

        return Refusal(call.Operation.Action, target.Wording ?? target.Resource, asked)
            ?? FirstRefusal(target.CompanionActions, companion => Refusal(companion, target.Wording ?? target.Resource, Ask(companion, target.Resource)))
            ?? FirstRefusal(target.FurtherResources, arn => Refusal(call.Operation.Action, arn, Ask(call.Operation.Action, arn)))
            ?? (target.PassedRole is { } passed ? PassRoleRefusal(passed) : null);

        CallRefusal? PassRoleRefusal(PassedRole role) => Refusal(
            PassRole, role.RoleArn, Ask(PassRole, role.RoleArn, CallConditionKeys.Of(context, role.Target, origin, account.Id)));

        CallRefusal? Refusal(string action, string wording, Asked decided) => decided.Decision.IsAllowed
            ? null
            : new(IamErrors.AccessDenied(AccessDeniedMessage.For(context.Caller.Arn, action, wording, decided.Decision)), decided.Request);
    }

    private static CallRefusal? FirstRefusal(ImmutableArray<string> asked, Func<string, CallRefusal?> refusalOf) =>
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
