using System.Globalization;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Paths;

/// <summary>What the judge is asked about the principals of an account: with all of their policies, and the condition keys that follow from who they are.</summary>
/// <param name="account">The account.</param>
/// <param name="managed">The managed policies that it sees.</param>
/// <param name="now">When.</param>
internal sealed class PrincipalRequests(Account account, IAwsManagedPolicies managed, DateTimeOffset now)
{
    // Of a service and its role there is nobody else to tell these.
    private static readonly string[] OfOrganizationsAndServices =
        ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList", "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:username"];

    // What only sessions of roles bring along.
    private static readonly string[] OfRoleSessions = ["aws:userid", "aws:SourceIdentity", "aws:FederatedProvider", "aws:SourceArn", "aws:SourceAccount"];

    private const string PrincipalTags = "aws:PrincipalTag/";

    /// <summary>Whether a principal may do something.</summary>
    /// <param name="principal">The principal.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">The resource, or a pattern of resources.</param>
    /// <param name="isPattern">Whether it is a pattern.</param>
    /// <param name="accepts">Which of the decisions that allow are meant; all when null.</param>
    public AccessFinding Find(PathPrincipal principal, string action, string resource, bool isPattern = false, Func<Explanation, bool>? accepts = null)
    {
        var owner = resource.Split(':', 6) is [_, _, _, _, { Length: > 0 } accountId, _] ? accountId : null;
        var keys = KeysOf(principal.Caller).Set("aws:ResourceAccount", owner ?? account.Id);
        return AccessFinder.Find(new AccessQuestion
        {
            Request = CallerRequest.Of(principal.Caller, account, managed, action, resource, owner, keys),
            IsPattern = isPattern,
            CouldHave = key => CouldHave(principal.Caller, key),
            Accepts = accepts ?? (static _ => true),
        });
    }

    private RequestContext KeysOf(Caller caller)
    {
        var keys = new RequestContext();
        CallerConditionKeys.Set(keys, caller, now);
        string[] unknown = [];
        return (caller is Caller.RoleSession ? keys.Set("aws:userid", unknown) : keys)
            .Set("aws:CurrentTime", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Set("aws:EpochTime", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }

    // Who calls is known: what follows from it, and is not there, is not there in the request either.
    private static bool CouldHave(Caller caller, string key) =>
        !OfOrganizationsAndServices.Contains(key, StringComparer.OrdinalIgnoreCase)
        && (caller is Caller.RoleSession
            || !(OfRoleSessions.Contains(key, StringComparer.OrdinalIgnoreCase) || key.StartsWith(PrincipalTags, StringComparison.OrdinalIgnoreCase)));
}
