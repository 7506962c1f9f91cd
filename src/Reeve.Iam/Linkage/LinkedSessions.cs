using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;

namespace Reeve.Iam.Linkage;

/// <summary>
/// Makes sessions of service-linked roles. Each is noted in the account by the change that it is answered with, so that it is durable before
/// its credentials are handed out: the deletion of the role never overlooks one.
/// </summary>
internal static class LinkedSessions
{
    // What one change forgets of what has ended; more than it adds, so that it keeps up.
    private const int MostForgotten = 16;

    /// <summary>A session of a role of the account, noted; or the refusal, when the role is being deleted or the session does not fit into a token.</summary>
    /// <param name="account">The role's account.</param>
    /// <param name="role">The role. Whether its trust policy lets the service in is decided before.</param>
    /// <param name="session">The session.</param>
    /// <param name="origin">Who and where it comes from.</param>
    /// <param name="mint">Makes the credentials.</param>
    public static Result<Change<MintedSession>> Open(Account account, Role role, Session session, SessionOrigin origin, SessionMint mint)
    {
        if (role.DeletionFence is not null)
        {
            return DeletionErrors.BeingDeleted(role.Name);
        }

        return mint.Mint(session with { Generation = role.SessionGeneration ?? 0 }).Map(minted => Change.Of(
            WithoutEnded(account, role.UniqueId, session.IssuedAt).With(new LinkedSession
            {
                AccessKeyId = minted.Credentials.AccessKeyId,
                RoleId = role.UniqueId,
                Name = session.Name ?? "",
                IssuedAt = session.IssuedAt,
                ExpiresAt = session.ExpiresAt,
                Region = origin.Region,
                Originator = origin.Originator,
            }),
            minted));
    }

    /// <summary>
    /// Revokes the sessions of a role: those that there are speak for nobody from now on and keep the role no longer. Sessions that follow are of the
    /// next generation.
    /// </summary>
    /// <returns>The account after it, and how many sessions had not ended.</returns>
    public static (Account After, int Count) Revoke(Account account, Role role, DateTimeOffset now)
    {
        var begun = account.With(role with { SessionGeneration = (role.SessionGeneration ?? 0) + 1 });
        return (
            account.SessionsOf(role.UniqueId).Aggregate(begun, (remaining, session) => remaining.Without(session)),
            ActiveSessions.Live(account, role.UniqueId, now).Count());
    }

    private static Account WithoutEnded(Account account, string roleId, DateTimeOffset now) => account.SessionsOf(roleId)
        .TakeWhile(session => session.ExpiresAt <= now)
        .Take(MostForgotten)
        .Aggregate(account, (remaining, session) => remaining.Without(session));
}
