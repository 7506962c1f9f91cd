namespace Reeve.Iam.Linkage;

/// <summary>The sessions of a service-linked role that were revoked.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="Count">How many of them had not ended.</param>
public sealed record RevokedSessions(string RoleName, int Count);
