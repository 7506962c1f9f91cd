namespace Reeve.Policy.Compile;

/// <summary>The names that a caller goes by at once: a role session is also its role, and a member of its account.</summary>
[Flags]
internal enum PrincipalNames
{
    None = 0,

    /// <summary>The account of the caller.</summary>
    Account = 1,

    /// <summary>The role or user that a session was made from.</summary>
    Source = 2,

    /// <summary>The caller itself.</summary>
    Self = 4,

    /// <summary>Everyone.</summary>
    Everyone = 8,
}
