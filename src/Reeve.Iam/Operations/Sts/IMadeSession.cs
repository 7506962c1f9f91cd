using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Marks the answers that hand credentials out: audit events show them, but for the secrets, so that a session's calls can be traced to its making.</summary>
internal interface IMadeSession
{
    /// <summary>The role that the session is of, which may be another account's; null for a session of a user or root.</summary>
    string? RoleArn => null;

    /// <summary>The account with the session noted, or null for a session that is written nowhere.</summary>
    Account? After => null;
}
