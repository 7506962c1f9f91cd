using Reeve.Iam.Linkage;

namespace Reeve.Server.Operator.Linkage;

/// <summary>The sessions of a service-linked role that were revoked.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="Revoked">How many of them had not ended.</param>
public sealed record RevokedSessionsAnswer(string RoleName, int Revoked)
{
    /// <summary>Revoked sessions as they are answered.</summary>
    internal static RevokedSessionsAnswer Of(RevokedSessions sessions) => new(sessions.RoleName, sessions.Count);
}
