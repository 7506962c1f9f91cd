using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Puts users into an account that has their groups and policies.</summary>
internal sealed class UserPlacing(PolicyReferences policies, Findings findings)
{
    private const string Kind = "user";

    /// <summary>The account with the users.</summary>
    public Account Place(Account account, ImmutableArray<(User User, ImmutableArray<string> Groups)> users)
    {
        foreach (var (user, groups) in users)
        {
            if (policies.IsBounded(account, Kind, user))
            {
                account = account.With(user with
                {
                    AttachedPolicyArns = policies.Attachable(account, Kind, user),
                    GroupIds = [.. groups.Select(name => FindGroup(account, user, name)).OfType<Group>().Select(group => group.UniqueId)],
                });
            }
        }

        return account;
    }

    private Group? FindGroup(Account account, User user, string name)
    {
        var group = account.Groups.Find(name);
        if (group is null)
        {
            findings.LeaveOut(Kind, user.Name, $"It is not in the group {name}, which is not carried.");
        }

        return group;
    }
}
