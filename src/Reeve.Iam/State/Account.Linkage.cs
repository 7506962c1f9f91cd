using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Storage;

namespace Reeve.Iam.State;

/// <content>What keeps service-linked roles from being deleted, besides statements of usage.</content>
public sealed partial record Account
{
    /// <summary>The sessions of service-linked roles, by the role's unique id, those that end first at the beginning; some may have ended.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<LinkedSession>> LinkedSessions { get; init; } = SessionSets.Empty;

    /// <summary>Who claims service-linked roles, by the role's unique id; roles that nobody claims are absent.</summary>
    public ImmutableDictionary<string, RoleClaims> RoleClaims { get; init; } = ImmutableDictionary.Create<string, RoleClaims>(StringComparer.Ordinal);

    /// <summary>The account with a session of a service-linked role put.</summary>
    internal Account With(LinkedSession session) =>
        (this with { LinkedSessions = LinkedSessions.SetItem(session.RoleId, SessionsOf(session.RoleId).Add(session)) })
        .Noting(EntityKind.LinkedSession, session.AccessKeyId, session);

    /// <summary>The account without a session of a service-linked role.</summary>
    internal Account Without(LinkedSession session) =>
        (this with { LinkedSessions = LinkedSessions.SetItem(session.RoleId, SessionsOf(session.RoleId).Remove(session)) })
        .Noting(EntityKind.LinkedSession, session.AccessKeyId, null);

    /// <summary>The account with the claims to a role put; without any when there are none left.</summary>
    internal Account With(RoleClaims claims) => claims.Claims.IsEmpty
        ? WithoutClaims(claims.RoleId)
        : (this with { RoleClaims = RoleClaims.SetItem(claims.RoleId, claims) }).Noting(EntityKind.RoleClaims, claims.RoleId, claims);

    /// <summary>The sessions of a role, those that end first at the beginning.</summary>
    internal ImmutableSortedSet<LinkedSession> SessionsOf(string roleId) => LinkedSessions.GetValueOrDefault(roleId, SessionSets.None);

    private Account WithoutLinkage(string roleId) => SessionsOf(roleId)
        .Aggregate(WithoutClaims(roleId), (account, session) => account.Noting(EntityKind.LinkedSession, session.AccessKeyId, null))
        with
    { LinkedSessions = LinkedSessions.Remove(roleId) };

    private Account WithoutClaims(string roleId) => RoleClaims.ContainsKey(roleId)
        ? (this with { RoleClaims = RoleClaims.Remove(roleId) }).Noting(EntityKind.RoleClaims, roleId, null)
        : this;
}
