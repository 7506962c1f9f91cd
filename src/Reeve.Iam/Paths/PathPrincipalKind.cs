namespace Reeve.Iam.Paths;

/// <summary>With what a path begins.</summary>
public enum PathPrincipalKind
{
    /// <summary>The account's root.</summary>
    Root,

    /// <summary>A user.</summary>
    User,

    /// <summary>A session of a role that is not service-linked.</summary>
    Role,

    /// <summary>A session of a service-linked role: the service itself.</summary>
    ServiceLinkedRole,
}
