namespace Reeve.Server.Operator;

/// <summary>What <c>GET /operator/v1/accounts</c> answers.</summary>
/// <param name="Accounts">Every account, ordered by id.</param>
public sealed record AccountListAnswer(AccountAnswer[] Accounts);
