using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.State;

/// <summary>Keeps the names of the users of each group, so that no call has to walk all users.</summary>
internal static class Memberships
{
    public static readonly ImmutableDictionary<string, EntityMap<string>> Empty =
        ImmutableDictionary.Create<string, EntityMap<string>>(StringComparer.Ordinal);

    /// <summary>Who is in which group, of an account's users.</summary>
    public static ImmutableDictionary<string, EntityMap<string>> Of(IEnumerable<User> users) => users
        .SelectMany(user => user.GroupIds, (user, groupId) => (user.Name, GroupId: groupId))
        .GroupBy(member => member.GroupId, StringComparer.Ordinal)
        .ToImmutableDictionary(
            members => members.Key,
            members => EntityMaps.From(members.Select(member => KeyValuePair.Create(member.Name, member.Name))),
            StringComparer.Ordinal);

    /// <summary>Makes of the members those after a user is put, changed or removed.</summary>
    public static void Update(ImmutableDictionary<string, EntityMap<string>>.Builder members, User? before, User? after)
    {
        if (before?.Name == after?.Name && before?.GroupIds == after?.GroupIds)
        {
            return;
        }

        foreach (var groupId in before?.GroupIds ?? [])
        {
            var others = members[groupId].Without(before!.Name); // not null: it is in a group
            if (others.Count == 0)
            {
                members.Remove(groupId);
            }
            else
            {
                members[groupId] = others;
            }
        }

        foreach (var groupId in after?.GroupIds ?? [])
        {
            var others = members.GetValueOrDefault(groupId) ?? EntityMaps.Empty<string>();
            members[groupId] = others.With(after!.Name, after.Name); // not null: it is in a group
        }
    }
}
