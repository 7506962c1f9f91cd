using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Storage;

namespace Reeve.Iam.State;

/// <content>The groups, and who is in them.</content>
public sealed partial record Account
{
    /// <summary>The groups, by name.</summary>
    public EntityMap<Group> Groups { get; init; } = EntityMaps.Empty<Group>();

    /// <summary>The groups, by unique id: users keep these, so that renaming a group changes no user.</summary>
    public ImmutableDictionary<string, Group> GroupsById { get; init; } = ImmutableDictionary.Create<string, Group>(StringComparer.Ordinal);

    /// <summary>The names of the users in each group, by the group's unique id; groups without users are absent.</summary>
    public ImmutableDictionary<string, EntityMap<string>> GroupMembers { get; init; } = Memberships.Empty;

    /// <summary>The groups that a user is in, in the order in which the user came into them.</summary>
    internal IEnumerable<Group> GroupsOf(User user) => user.GroupIds.Select(id => GroupsById[id]);

    /// <summary>The account with a group put.</summary>
    internal Account With(Group group) => With([group]);

    /// <summary>The account with groups put, of different names.</summary>
    internal Account With(ImmutableArray<Group> groups) =>
        (this with
        {
            Groups = Groups.With(groups, group => group.Name),
            GroupsById = GroupsById.SetItems(groups.Select(group => KeyValuePair.Create(group.UniqueId, group))),
            SharedPoliciesStamp = new(),
        })
        .IndexingPolicies(Put(Groups, groups))
        .Noting(groups.Select(group => new EntityChange(EntityKind.Group, Key(group.Name), group)));

    /// <summary>The account without a group.</summary>
    internal Account Without(Group group) =>
        (this with
        {
            Groups = Groups.Without(group.Name),
            GroupsById = GroupsById.Remove(group.UniqueId),
            SharedPoliciesStamp = new(),
        })
        .IndexingPolicies([(Groups.Find(group.Name), null)])
        .Noting(EntityKind.Group, Key(group.Name), null);

    private Account Enrolling(IEnumerable<(User? Before, User? After)> changes)
    {
        var members = GroupMembers.ToBuilder();
        foreach (var (before, after) in changes)
        {
            Memberships.Update(members, before, after);
        }

        return this with { GroupMembers = members.ToImmutable() };
    }
}
