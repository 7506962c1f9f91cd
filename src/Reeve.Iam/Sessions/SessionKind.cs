namespace Reeve.Iam.Sessions;

/// <summary>Whose permissions a session has. The numbers are in tokens: never reuse one.</summary>
public enum SessionKind
{
    /// <summary>A role's: AssumeRole and its like.</summary>
    Role = 1,

    /// <summary>A user's, or the root's, own: GetSessionToken.</summary>
    User = 2,

    /// <summary>A part of a user's, or the root's, under another name: GetFederationToken.</summary>
    Federated = 3,
}
