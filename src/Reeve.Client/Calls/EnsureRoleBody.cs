using Reeve.Client.Callers;

namespace Reeve.Client.Calls;

/// <summary>Which role shall be there.</summary>
internal sealed record EnsureRoleBody(HandedOver Caller, string? RoleName, string? Suffix, string? Description);
