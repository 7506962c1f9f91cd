namespace Reeve.Iam.ServiceCalls;

/// <summary>A role that a linked service wants to have in an account.</summary>
/// <param name="RoleName">The name in its manifest; may be null where the service defines one role.</param>
/// <param name="Suffix">The suffix, or null.</param>
/// <param name="Description">The description of a role that is made, or null for the manifest's.</param>
public sealed record RoleRequest(string? RoleName, string? Suffix, string? Description);
