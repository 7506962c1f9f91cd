namespace Reeve.Iam.Accounts;

/// <summary>A new account with the access key of its root, whose secret is told this once.</summary>
/// <param name="AccountId">The 12 digits.</param>
/// <param name="Alias">The alias, or null.</param>
/// <param name="RootAccessKeyId">The key's id.</param>
/// <param name="RootSecretAccessKey">The key's secret.</param>
public sealed record CreatedAccount(string AccountId, string? Alias, string RootAccessKeyId, string RootSecretAccessKey);
