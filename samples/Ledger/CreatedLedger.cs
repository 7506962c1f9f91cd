namespace Reeve.Samples.Ledger;

/// <summary>A ledger as its creator sees it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleArn">The role by which the service acts in the account.</param>
/// <param name="RoleIsNew">Whether the role was made for it.</param>
internal sealed record CreatedLedger(string Arn, string RoleArn, bool RoleIsNew);
