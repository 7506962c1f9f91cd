namespace Reeve.Policy.Compile;

/// <summary>How a statement names the caller, the weakest grant first.</summary>
internal enum PrincipalMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Through the account: its own policies must allow as well.</summary>
    Account,

    /// <summary>A session by the role or user it was made from: boundary and session policies still limit it.</summary>
    Source,

    /// <summary>The user, the session itself, the service, or everyone.</summary>
    Direct,
}
