namespace Reeve.Server.Operator;

/// <summary>An account.</summary>
/// <param name="AccountId">Its id.</param>
/// <param name="Alias">Its alias, or null.</param>
/// <param name="CreateDate">When it was made.</param>
public sealed record AccountAnswer(string AccountId, string? Alias, DateTimeOffset CreateDate);
