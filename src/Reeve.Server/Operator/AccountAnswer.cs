namespace Reeve.Server.Operator;

/// <summary>An account.</summary>
/// <param name="AccountId">Its id.</param>
/// <param name="CreateDate">When it was made.</param>
/// <param name="Alias">Its alias, or null.</param>
public sealed record AccountAnswer(string AccountId, DateTimeOffset CreateDate, string? Alias = null);
