using Reeve.Server.ServiceApi.Callers;

namespace Reeve.Server.ServiceApi.Roles;

/// <summary>The role that a linked service wants to be there, and for whom.</summary>
/// <param name="Caller">Who called the service.</param>
/// <param name="RoleName">The role's name in the manifest; may be absent where the service defines one role.</param>
/// <param name="Suffix">The suffix, or null.</param>
/// <param name="Description">The description of a role that is made, or null for the manifest's.</param>
public sealed record EnsureRoleStatement(HandedOver Caller, string? RoleName = null, string? Suffix = null, string? Description = null);
