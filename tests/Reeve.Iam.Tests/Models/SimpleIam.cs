using Reeve.Iam.State;

namespace Reeve.Iam.Tests.Models;

/// <summary>
/// IAM as one would write it on a napkin: dictionaries whose names do not tell case apart, and objects that point at one another. It shares
/// nothing with the code that it is compared with but the numbers of the quotas.
/// </summary>
internal sealed class SimpleIam
{
    public const string Exists = "EntityAlreadyExists";
    public const string Missing = "NoSuchEntity";
    public const string Conflict = "DeleteConflict";
    public const string Full = "LimitExceeded";
    public const string Malformed = "MalformedPolicyDocument";
    public const string Done = "";

    /// <summary>Quotas so small that a short sequence meets them.</summary>
    public static readonly AccountQuotas Quotas = new()
    {
        Users = 2,
        Groups = 3,
        GroupsPerUser = 2,
        Roles = 3,
        Policies = 3,
        VersionsPerPolicy = 3,
        AttachedPoliciesPerUser = 2,
        AttachedPoliciesPerGroup = 2,
        AttachedPoliciesPerRole = 2,
        AccessKeysPerUser = 2,
        TagsPerResource = 2,
    };

    public Dictionary<string, SimpleUser> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, SimpleOwner> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, SimpleOwner> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, SimplePolicy> Policies { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The policy of an ARN with this name; ARNs tell case apart.</summary>
    public SimplePolicy? PolicyOf(string name) => Policies.GetValueOrDefault(name) is { } policy && policy.Name == name ? policy : null;

    public IEnumerable<SimpleOwner> UsersOf(SimplePolicy policy) =>
        Users.Values.Concat(Groups.Values).Concat(Roles.Values).Where(owner => owner.Attached.Contains(policy));

    public IEnumerable<SimpleUser> BoundBy(SimplePolicy policy) => Users.Values.Where(user => user.Boundary == policy);

    public IEnumerable<SimpleUser> MembersOf(SimpleOwner group) => Users.Values.Where(user => user.Groups.Contains(group));

    public static string Attach(SimpleOwner? owner, SimplePolicy? policy)
    {
        if (owner is null || policy is null)
        {
            return Missing;
        }

        if (!owner.Attached.Contains(policy) && owner.Attached.Count == Quotas.AttachedPoliciesPerUser)
        {
            return Full;
        }

        owner.Attached.Add(policy);
        return Done;
    }

    public static string Detach(SimpleOwner? owner, SimplePolicy? policy) =>
        owner is not null && policy is not null && owner.Attached.Remove(policy) ? Done : Missing;

    public static string PutInline(SimpleOwner? owner, string name, bool isValid)
    {
        if (owner is null)
        {
            return Missing;
        }

        if (!isValid)
        {
            return Malformed;
        }

        owner.Inline.Add(name);
        return Done;
    }

    public static string DeleteInline(SimpleOwner? owner, string name) => owner?.Inline.Remove(name) is true ? Done : Missing;

    public static string Rename<T>(Dictionary<string, T> all, string name, string newName, string newPath)
        where T : SimpleOwner
    {
        if (!all.TryGetValue(name, out var owner))
        {
            return Missing;
        }

        if (all.TryGetValue(newName, out var other) && other != owner)
        {
            return Exists;
        }

        all.Remove(name);
        (owner.Name, owner.Path) = (newName, newPath);
        all.Add(newName, owner);
        return Done;
    }
}
