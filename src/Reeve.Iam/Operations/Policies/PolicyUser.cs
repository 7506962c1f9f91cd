using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Something that uses a managed policy.</summary>
/// <param name="Kind">What it is, in the word of the API's filter.</param>
/// <param name="Entity">The group, user or role.</param>
internal sealed record PolicyUser(string Kind, IPolicyOwner Entity)
{
    internal const string Group = "Group";
    internal const string User = "User";
    internal const string Role = "Role";

    private static readonly string[] Kinds = [Group, User, Role];

    /// <summary>The place in the list of what uses a policy: groups, users and roles, each by name.</summary>
    public string Position => $"{Kind} {Entity.Name}";

    /// <summary>What uses a policy, after a place.</summary>
    /// <param name="account">The account.</param>
    /// <param name="policyArn">The policy.</param>
    /// <param name="usage">As what it is used, in the words of the API's filter; null for either.</param>
    /// <param name="last">The place, or null for all.</param>
    public static IEnumerable<PolicyUser> After(Account account, string policyArn, string? usage, string? last)
    {
        var attached = usage is not ListPolicies.UsageBoundary && account.AttachmentCounts.ContainsKey(policyArn);
        var bounding = usage is not ListPolicies.UsagePermissions && account.BoundaryCounts.ContainsKey(policyArn);
        if (!attached && !bounding)
        {
            return []; // what nothing uses need not be searched for
        }

        var place = last?.Split(' ', 2);
        var first = place is null ? 0 : Array.IndexOf(Kinds, place[0]);
        return Kinds.Skip(first)
            .SelectMany(kind => OfKind(account, kind, kind == place?[0] ? place[1] : null).Select(entity => new PolicyUser(kind, entity)))
            .Where(user => (attached && user.Entity.AttachedPolicyArns.Contains(policyArn))
                || (bounding && user.Entity is IPrincipalEntity principal && principal.PermissionsBoundaryArn == policyArn));
    }

    private static IEnumerable<IPolicyOwner> OfKind(Account account, string kind, string? last) => kind switch
    {
        Group => account.Groups.After(last),
        User => account.Users.After(last),
        _ => account.Roles.After(last),
    };
}
