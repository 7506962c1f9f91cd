using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>A kind of entity that carries policies, with the words and quotas in which the kinds differ.</summary>
/// <param name="Word">AWS's word in the middle of a sentence: <c>role</c>.</param>
/// <param name="Noun">The same, capitalized.</param>
/// <param name="AttachedPolicies">How many managed policies may be attached to one entity.</param>
/// <param name="InlinePolicySize">How large all inline policies of one entity may be together.</param>
internal sealed record PolicyHolder(string Word, string Noun, Func<AccountQuotas, int> AttachedPolicies, Func<AccountQuotas, int> InlinePolicySize)
{
    /// <summary>Users.</summary>
    public static readonly PolicyHolder User = new(
        "user", "User", quotas => quotas.AttachedPoliciesPerUser, quotas => quotas.UserInlinePolicySize);

    /// <summary>Groups.</summary>
    public static readonly PolicyHolder Group = new(
        "group", "Group", quotas => quotas.AttachedPoliciesPerGroup, quotas => quotas.GroupInlinePolicySize);

    /// <summary>Roles.</summary>
    public static readonly PolicyHolder Role = new(
        "role", "Role", quotas => quotas.AttachedPoliciesPerRole, quotas => quotas.RoleInlinePolicySize);

    /// <summary>The name of the quota of attached policies.</summary>
    public string AttachmentQuota => "PoliciesPer" + Noun;
}
