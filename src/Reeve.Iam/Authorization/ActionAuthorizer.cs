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
    private const string Everything = "*";

    /// <summary>The refusal, or null when the action is allowed on everything.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="account">The caller's account.</param>
    /// <param name="action">The action: <c>cloudtrail:LookupEvents</c>.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="now">When.</param>
    /// <param name="managed">AWS's managed policies.</param>
    public static IamError? Refuse(
        Caller caller, Account account, string action, RequestOrigin origin, DateTimeOffset now, IAwsManagedPolicies managed)
    {
        var told = new Circumstances(origin, now, managed);
        return Refuse(new ApiCaller.Principal(caller, account), action, new AuthorizationTarget(Everything), account.Id, told);
    }

    /// <summary>The refusal, or null when the action is allowed on a resource.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="action">The action: <c>iam:GetRole</c>.</param>
    /// <param name="target">The resource.</param>
    /// <param name="ownerId">The account that the resource is of. Of another account's nothing is allowed: no policy of the resource's lets the caller in.</param>
    /// <param name="told">Where from, when, and what policies there are.</param>
    public static IamError? Refuse(ApiCaller.Principal principal, string action, AuthorizationTarget target, string ownerId, Circumstances told)
    {
        var (caller, account) = principal;
        var keys = CallConditionKeys.Of(caller, told.Now, target, told.Origin, ownerId);
        var decision = Authorizer.Decide(CallerRequest.Of(caller, account, told.Managed, action, target.Resource, ownerId, keys));
        return decision.IsAllowed ? null : IamErrors.AccessDenied(AccessDeniedMessage.For(caller.Arn, action, target.Wording ?? target.Resource, decision));
    }

    /// <summary>What an action is decided with besides who asks for what.</summary>
    /// <param name="Origin">Where the request came from.</param>
    /// <param name="Now">When.</param>
    /// <param name="Managed">The managed policies that the account sees.</param>
    public readonly record struct Circumstances(RequestOrigin Origin, DateTimeOffset Now, IAwsManagedPolicies Managed);
}
