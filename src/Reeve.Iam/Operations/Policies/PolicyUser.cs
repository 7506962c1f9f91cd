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
        var attached = usage is ListPolicies.UsageBoundary ? PolicyHolders.None : account.Attachments.GetValueOrDefault(policyArn, PolicyHolders.None);
        var bounded = usage is ListPolicies.UsagePermissions ? PolicyHolders.None : account.Boundaries.GetValueOrDefault(policyArn, PolicyHolders.None);
        var place = last?.Split(' ', 2);
        var first = place is null ? 0 : Array.IndexOf(Kinds, place[0]);
        return Kinds.Skip(first).SelectMany(kind => OfKind(account, kind, attached, bounded, kind == place?[0] ? place[1] : null));
    }

    private static IEnumerable<PolicyUser> OfKind(Account account, string kind, PolicyHolders attached, PolicyHolders bounded, string? last) => kind switch
    {
        Group => Merged(attached.Groups, bounded.Groups, last).Select(account.Groups.Find).OfType<Entities.Group>().Select(group => new PolicyUser(kind, group)),
        User => Merged(attached.Users, bounded.Users, last).Select(account.Users.Find).OfType<Entities.User>().Select(user => new PolicyUser(kind, user)),
        _ => Merged(attached.Roles, bounded.Roles, last).Select(account.Roles.Find).OfType<Entities.Role>().Select(role => new PolicyUser(kind, role)),
    };

    // The names of either, in order, each once. Lazy, so that a page costs its length.
    private static IEnumerable<string> Merged(EntityMap<string> one, EntityMap<string> other, string? last)
    {
        using var ones = one.After(last).GetEnumerator();
        using var others = other.After(last).GetEnumerator();
        var (hasOne, hasOther) = (ones.MoveNext(), others.MoveNext());
        while (hasOne || hasOther)
        {
            var order = !hasOther ? -1 : !hasOne ? 1 : EntityMap<string>.Compare(ones.Current, others.Current);
            yield return order <= 0 ? ones.Current : others.Current;
            hasOne = order <= 0 ? ones.MoveNext() : hasOne;
            hasOther = order >= 0 ? others.MoveNext() : hasOther;
        }
    }
}
