namespace Reeve.Iam.ServiceCalls;

/// <summary>A role of a linked service in an account.</summary>
/// <param name="RoleName">The name, suffix included.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="RoleId">The unique id.</param>
/// <param name="IsNew">Whether this call made it.</param>
public sealed record ServiceRole(string RoleName, string Arn, string RoleId, bool IsNew);
