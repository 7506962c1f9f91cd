namespace Reeve.Server.Operator;

/// <summary>A new account.</summary>
/// <param name="AccountId">Its id.</param>
/// <param name="RootAccessKey">The access key of its root, told this once.</param>
/// <param name="Alias">Its alias, or null.</param>
public sealed record CreatedAccountAnswer(string AccountId, RootAccessKey RootAccessKey, string? Alias = null);
