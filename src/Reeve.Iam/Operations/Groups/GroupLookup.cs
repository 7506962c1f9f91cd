using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Finds groups by name, in whatever case.</summary>
internal static class GroupLookup
{
    /// <summary>The group.</summary>
    public static Result<Group> Existing(Account account, string groupName) =>
        account.Groups.Find(groupName) is { } group ? group : IamErrors.NoSuchEntity("group", groupName);
}
