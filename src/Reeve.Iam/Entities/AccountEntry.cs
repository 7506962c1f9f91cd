namespace Reeve.Iam.Entities;

/// <summary>An account as the directory knows it.</summary>
/// <param name="AccountId">Its 12 digits.</param>
/// <param name="Alias">Its alias, or null.</param>
/// <param name="CreateDate">When it was made.</param>
public sealed record AccountEntry(string AccountId, string? Alias, DateTimeOffset CreateDate);
