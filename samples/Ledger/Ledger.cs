namespace Reeve.Samples.Ledger;

/// <summary>A ledger of an account.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleName">The role that the service has in the account.</param>
/// <param name="RoleArn">The role's ARN.</param>
internal sealed record Ledger(string Name, string AccountId, string Arn, string RoleName, string RoleArn);
