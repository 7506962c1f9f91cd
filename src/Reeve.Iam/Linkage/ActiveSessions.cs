using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Linkage;

/// <summary>The sessions of a service-linked role that have not ended.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="LatestExpiry">When the last of them ends, or null when there are none.</param>
/// <param name="Originators">Who caused them, those whose last session ends last first; at most 100.</param>
public sealed record ActiveSessions(int Count, DateTimeOffset? LatestExpiry, ImmutableArray<SessionOriginator> Originators)
{
    private const int MostOriginators = 100;

    /// <summary>The sessions of a role, counted.</summary>
    internal static ActiveSessions Of(Account account, string roleId, DateTimeOffset now)
    {
        LinkedSession[] live = [.. Live(account, roleId, now)];
        return new(live.Length, live.LastOrDefault()?.ExpiresAt, [.. live.GroupBy(session => session.Originator).Select(Of).OrderByDescending(origin => origin.LatestExpiry).Take(MostOriginators)]);
    }

    /// <summary>The sessions of a role, those that end first at the beginning.</summary>
    internal static IEnumerable<LinkedSession> Live(Account account, string roleId, DateTimeOffset now) =>
        account.SessionsOf(roleId).SkipWhile(session => session.ExpiresAt <= now);

    private static SessionOriginator Of(IGrouping<string?, LinkedSession> sessions) =>
        new(sessions.Key, sessions.Count(), sessions.Max(session => session.ExpiresAt));
}
