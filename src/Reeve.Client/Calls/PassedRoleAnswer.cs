namespace Reeve.Client.Calls;

/// <summary>Whether the role may be taken.</summary>
internal sealed record PassedRoleAnswer(bool IsAllowed, string? RoleId, string? Message);
