namespace Reeve.Policy;

/// <summary>What a policy is attached to, which decides its grammar and its part in a decision.</summary>
public enum PolicyKind
{
    /// <summary>Attached to a user, group or role: inline or managed.</summary>
    Identity,

    /// <summary>Attached to a resource, naming the principals that may use it.</summary>
    Resource,

    /// <summary>A role's trust policy: who may assume the role. It has principals and no resources.</summary>
    Trust,

    /// <summary>A permissions boundary: the most that the identity policies of a user or role can grant.</summary>
    Boundary,

    /// <summary>Passed when a session is made: the most that the session can do.</summary>
    Session,

    /// <summary>A service control policy of an organization: the most that an account's principals can do.</summary>
    ServiceControl,

    /// <summary>A resource control policy of an organization: the most that can be done to an account's resources.</summary>
    ResourceControl,
}
