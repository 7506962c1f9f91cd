namespace Reeve.Samples.Ledger;

/// <summary>A ledger of an account.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleName">The role that the service has in the account.</param>
/// <param name="RoleArn">The role's ARN.</param>
internal sealed record Ledger(string Name, string AccountId, string Arn, string RoleName, string RoleArn);

/// <summary>A ledger as its creator sees it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleArn">The role by which the service acts in the account.</param>
/// <param name="RoleIsNew">Whether the role was made for it.</param>
internal sealed record CreatedLedger(string Arn, string RoleArn, bool RoleIsNew);

/// <summary>The notification that was sent.</summary>
/// <param name="From">The session that sent it, as the other service saw it.</param>
/// <param name="Text">What it says.</param>
internal sealed record Notification(string From, string Text);

/// <summary>What is sent.</summary>
internal sealed record Message(string Text);

/// <summary>A refusal, in the form that Reeve has.</summary>
internal sealed record Refusal(RefusalText Error);

/// <summary>A code and a sentence.</summary>
internal sealed record RefusalText(string Code, string Message);
