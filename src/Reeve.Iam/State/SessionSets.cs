using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.State;

/// <summary>The sessions of service-linked roles, by role, those that end first at the beginning.</summary>
internal static class SessionSets
{
    /// <summary>No roles.</summary>
    public static readonly ImmutableDictionary<string, ImmutableSortedSet<LinkedSession>> Empty =
        ImmutableDictionary.Create<string, ImmutableSortedSet<LinkedSession>>(StringComparer.Ordinal);

    /// <summary>No sessions.</summary>
    public static readonly ImmutableSortedSet<LinkedSession> None = ImmutableSortedSet.Create<LinkedSession>(Comparer<LinkedSession>.Create(Compare));

    /// <summary>The sessions in order.</summary>
    public static ImmutableDictionary<string, ImmutableSortedSet<LinkedSession>> From(IEnumerable<LinkedSession> sessions) => sessions
        .GroupBy(session => session.RoleId, StringComparer.Ordinal)
        .ToImmutableDictionary(role => role.Key, role => None.Union(role), StringComparer.Ordinal);

    private static int Compare(LinkedSession one, LinkedSession other) =>
        one.ExpiresAt.CompareTo(other.ExpiresAt) is var order and not 0 ? order : string.CompareOrdinal(one.AccessKeyId, other.AccessKeyId);
}
