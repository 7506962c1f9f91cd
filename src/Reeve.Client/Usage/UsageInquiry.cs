namespace Reeve.Client.Usage;

/// <summary>Reeve asks whether the service uses a role that somebody wants to delete.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="RoleName">The role.</param>
/// <param name="RoleArn">Its ARN.</param>
/// <param name="DeletionTaskId">The task; null when somebody only wants to know.</param>
public sealed record UsageInquiry(string AccountId, string RoleName, string RoleArn, string? DeletionTaskId = null);
