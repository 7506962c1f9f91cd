namespace Reeve.Server.UsageCallbacks;

/// <summary>What a service is asked: whether it uses this role.</summary>
/// <param name="AccountId">The role's account.</param>
/// <param name="RoleName">The role.</param>
/// <param name="RoleArn">Its ARN.</param>
/// <param name="DeletionTaskId">The deletion that asks; null, and there nevertheless, for a forecast.</param>
public sealed record CallbackQuestion(string AccountId, string RoleName, string RoleArn, string? DeletionTaskId);
