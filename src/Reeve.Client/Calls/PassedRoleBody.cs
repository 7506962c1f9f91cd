using Reeve.Client.Callers;

namespace Reeve.Client.Calls;

/// <summary>What is asked of a role that is handed over.</summary>
internal sealed record PassedRoleBody(HandedOver Caller, string RoleArn, string? ResourceArn);
