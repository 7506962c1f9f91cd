namespace Reeve.Server.Operator;

/// <summary>What <c>POST /operator/v1/accounts</c> takes.</summary>
/// <param name="AccountId">The id, 12 digits; null for one that is made up.</param>
/// <param name="Alias">The alias; null for none.</param>
public sealed record AccountCreation(string? AccountId = null, string? Alias = null);
