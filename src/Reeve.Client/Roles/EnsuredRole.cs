namespace Reeve.Client.Roles;

/// <summary>A role of the service in an account.</summary>
/// <param name="RoleName">The name, suffix included.</param>
/// <param name="RoleArn">The ARN.</param>
/// <param name="RoleId">The unique id.</param>
/// <param name="IsNew">Whether this call made it.</param>
public sealed record EnsuredRole(string RoleName, string RoleArn, string RoleId, bool IsNew);
