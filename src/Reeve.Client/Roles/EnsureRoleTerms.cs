namespace Reeve.Client.Roles;

/// <summary>Which role a service wants to be there.</summary>
public sealed record EnsureRoleTerms
{
    /// <summary>The role's name in the manifest; null where the service defines one role.</summary>
    public string? RoleName { get; init; }

    /// <summary>The suffix, or null.</summary>
    public string? Suffix { get; init; }

    /// <summary>The description of a role that is made, or null for the manifest's.</summary>
    public string? Description { get; init; }
}
