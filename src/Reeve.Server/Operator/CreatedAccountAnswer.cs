namespace Reeve.Server.Operator;

/// <summary>A new account.</summary>
/// <param name="AccountId">Its id.</param>
/// <param name="Alias">Its alias, or null.</param>
/// <param name="RootAccessKey">The access key of its root, told this once.</param>
public sealed record CreatedAccountAnswer(string AccountId, string? Alias, RootAccessKey RootAccessKey);
