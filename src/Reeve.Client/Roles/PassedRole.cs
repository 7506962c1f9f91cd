namespace Reeve.Client.Roles;

/// <summary>Whether the service may take a role from its caller.</summary>
/// <param name="IsAllowed">Whether the caller may pass the role, and the role lets the service in.</param>
/// <param name="RoleId">The role's unique id; null when there is no such role, or the caller may not pass it.</param>
/// <param name="Message">Why not, for the caller; null where it is allowed.</param>
public sealed record PassedRole(bool IsAllowed, string? RoleId, string? Message);
