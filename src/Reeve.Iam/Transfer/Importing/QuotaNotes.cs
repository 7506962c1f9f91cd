using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>
/// Notes where an account has more than its quotas. It is carried nevertheless: AWS raises quotas, and the account was like that there. What its
/// quotas hold is the next call that would add something.
/// </summary>
internal static class QuotaNotes
{
    /// <summary>Writes the notes on an account that has taken a draft in.</summary>
    public static void Write(Account account, Draft draft, Findings findings)
    {
        var quotas = account.Quotas;
        Compare(findings, "account", account.Id, "users", account.Users.Count, quotas.Users);
        Compare(findings, "account", account.Id, "groups", account.Groups.Count, quotas.Groups);
        Compare(findings, "account", account.Id, "roles", account.Roles.Count, quotas.Roles);
        Compare(findings, "account", account.Id, "policies", account.Policies.Count, quotas.Policies);
        Compare(findings, "account", account.Id, "instance profiles", account.InstanceProfiles.Count, quotas.InstanceProfiles);
        foreach (var policy in draft.Policies)
        {
            Compare(findings, "policy", policy.PolicyName, "versions", policy.Versions.Length, quotas.VersionsPerPolicy);
            Compare(findings, "policy", policy.PolicyName, "tags", policy.Tags.Length, quotas.TagsPerResource);
            Compare(findings, "policy", policy.PolicyName, "characters in a version", policy.Versions.Max(version => PolicyDocuments.SizeOf(version.Document)), quotas.PolicySize);
        }

        foreach (var user in draft.Users.Select(drafted => account.Users.Find(drafted.User.Name)).OfType<User>())
        {
            Compare(findings, "user", user.Name, "groups", user.GroupIds.Length, quotas.GroupsPerUser);
            Compare(findings, PolicyHolder.User, user, user.Tags, quotas);
        }

        foreach (var group in draft.Groups.Select(drafted => account.Groups.Find(drafted.Name)).OfType<Group>())
        {
            Compare(findings, PolicyHolder.Group, group, [], quotas);
        }

        foreach (var role in draft.Roles.Select(drafted => account.Roles.Find(drafted.Name)).OfType<Role>())
        {
            Compare(findings, "role", role.Name, "characters in its trust policy", PolicyDocuments.SizeOf(role.AssumeRolePolicy), quotas.TrustPolicySize);
            Compare(findings, PolicyHolder.Role, role, role.Tags, quotas);
        }
    }

    private static void Compare(Findings findings, PolicyHolder holder, IPolicyOwner owner, ImmutableArray<Tag> tags, AccountQuotas quotas)
    {
        Compare(findings, holder.Word, owner.Name, "attached policies", owner.AttachedPolicyArns.Length, holder.AttachedPolicies(quotas));
        Compare(findings, holder.Word, owner.Name, "tags", tags.Length, quotas.TagsPerResource);
        Compare(
            findings, holder.Word, owner.Name, "characters in its inline policies",
            owner.InlinePolicies.Sum(policy => PolicyDocuments.SizeOf(policy.Document)), holder.InlinePolicySize(quotas));
    }

    private static void Compare(Findings findings, string kind, string name, string what, int count, int quota)
    {
        if (count > quota)
        {
            findings.Note(kind, name, FormattableString.Invariant($"It has {count} {what}; the quota here is {quota}, so none can be added."));
        }
    }
}
