using System.Collections.Frozen;
using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Puts users into an account that has their groups and policies.</summary>
/// <param name="groups">The groups that the file brings: one that the account had before, of whatever name, is another.</param>
/// <param name="policies">Finds their policies.</param>
/// <param name="findings">Told of what is not here.</param>
internal sealed class UserPlacing(ImmutableArray<Group> groups, PolicyReferences policies, Findings findings)
{
    private const string Kind = "user";

    private readonly FrozenDictionary<string, Group> _groups =
        groups.ToFrozenDictionary(group => group.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The account with the users.</summary>
    public Account Place(Account account, ImmutableArray<(User User, ImmutableArray<string> Groups)> users) => account.With(
    [
        .. users.Where(drafted => policies.IsBounded(Kind, drafted.User)).Select(drafted => drafted.User with
        {
            AttachedPolicyArns = policies.Attachable(Kind, drafted.User),
            GroupIds = [.. drafted.Groups.Select(name => FindGroup(drafted.User, name)).OfType<Group>().Select(group => group.UniqueId)],
        }),
    ]);

    private Group? FindGroup(User user, string name)
    {
        var group = _groups.GetValueOrDefault(name);
        if (group is null)
        {
            findings.LeaveOut(Kind, user.Name, $"It is not in the group {name}, which is not carried.");
        }

        return group;
    }
}
