namespace Reeve.Server.ServiceApi.Roles;

/// <summary>A role that is gone.</summary>
/// <param name="RoleName">The name, suffix included.</param>
/// <param name="RoleArn">The ARN.</param>
/// <param name="RoleId">The unique id.</param>
public sealed record DeletedRoleAnswer(string RoleName, string RoleArn, string RoleId);
