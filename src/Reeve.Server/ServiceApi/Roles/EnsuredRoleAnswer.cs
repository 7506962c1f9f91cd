namespace Reeve.Server.ServiceApi.Roles;

/// <summary>A role that is there.</summary>
/// <param name="RoleName">The name, suffix included.</param>
/// <param name="RoleArn">The ARN.</param>
/// <param name="RoleId">The unique id.</param>
/// <param name="IsNew">Whether this call made it.</param>
public sealed record EnsuredRoleAnswer(string RoleName, string RoleArn, string RoleId, bool IsNew);
