using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>Asks the policies of a caller whether it may do what is no operation of IAM or STS: read the events of its account.</summary>
internal static class ActionAuthorizer
{
    /// <summary>The refusal, or null when the action is allowed.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="account">The caller's account.</param>
    /// <param name="action">The action: <c>cloudtrail:LookupEvents</c>.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="now">When.</param>
    /// <param name="managed">AWS's managed policies.</param>
    public static IamError? Refuse(
        Caller caller, Account account, string action, RequestOrigin origin, DateTimeOffset now, IAwsManagedPolicies managed)
    {
        const string Everything = "*";
        var keys = CallConditionKeys.Of(caller, now, new AuthorizationTarget(Everything), origin, account.Id);
        var decision = Authorizer.Decide(CallerRequest.Of(caller, account, managed, action, Everything, account.Id, keys));
        return decision.IsAllowed ? null : IamErrors.AccessDenied(AccessDeniedMessage.For(caller.Arn, action, Everything, decision));
    }
}
