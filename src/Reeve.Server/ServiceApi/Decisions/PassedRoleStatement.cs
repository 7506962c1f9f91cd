using Reeve.Server.ServiceApi.Callers;

namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>A role that a caller hands to a linked service.</summary>
/// <param name="Caller">Who called the service.</param>
/// <param name="RoleArn">The role.</param>
/// <param name="ResourceArn">What it is handed over for, or null.</param>
public sealed record PassedRoleStatement(HandedOver Caller, string RoleArn, string? ResourceArn = null);
