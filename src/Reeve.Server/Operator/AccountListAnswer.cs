namespace Reeve.Server.Operator;

/// <summary>What <c>GET /operator/v1/accounts</c> answers.</summary>
/// <param name="Accounts">The accounts, ordered by id.</param>
/// <param name="NextMarker">Where the list goes on, or null at its end.</param>
public sealed record AccountListAnswer(AccountAnswer[] Accounts, string? NextMarker = null);
