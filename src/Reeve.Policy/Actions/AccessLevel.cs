namespace Reeve.Policy.Actions;

/// <summary>What an action does, in the five words of AWS's reference.</summary>
public enum AccessLevel
{
    /// <summary>Shows which resources there are.</summary>
    List,

    /// <summary>Shows the contents or the attributes of resources.</summary>
    Read,

    /// <summary>Makes, changes or deletes resources.</summary>
    Write,

    /// <summary>Changes nothing but tags.</summary>
    Tagging,

    /// <summary>Grants or changes permissions.</summary>
    PermissionsManagement,
}
