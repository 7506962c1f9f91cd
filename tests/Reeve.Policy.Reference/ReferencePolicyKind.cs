namespace Reeve.Policy.Reference;

/// <summary>What a policy is attached to.</summary>
public enum ReferencePolicyKind
{
    /// <summary>A user, its groups, or a role.</summary>
    Identity,

    /// <summary>A resource.</summary>
    Resource,

    /// <summary>A role, as the answer to who may assume it.</summary>
    Trust,

    /// <summary>A user or a role, as its permissions boundary.</summary>
    Boundary,

    /// <summary>A session.</summary>
    Session,

    /// <summary>The organization of the principal's account.</summary>
    ServiceControl,

    /// <summary>The organization of the resource's account.</summary>
    ResourceControl,
}
