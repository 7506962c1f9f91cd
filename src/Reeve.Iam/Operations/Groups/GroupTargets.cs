using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>What calls on groups are authorized on.</summary>
internal static class GroupTargets
{
    /// <summary>A group by name: its ARN with its path, or, when it does not exist, the ARN that it would have at the root path.</summary>
    public static AuthorizationTarget Of(Account account, string groupName)
    {
        var group = account.Groups.Find(groupName);
        return new(Arns.Group(account.Id, group?.Path ?? "/", group?.Name ?? groupName), "group " + groupName);
    }
}
