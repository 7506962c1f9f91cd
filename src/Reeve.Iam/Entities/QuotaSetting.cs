namespace Reeve.Iam.Entities;

/// <summary>A quota that the operator has set for an account, in place of AWS's default.</summary>
/// <param name="Name">Its name, as GetAccountSummary spells it: <c>UsersQuota</c>.</param>
/// <param name="Value">How much there may be.</param>
public sealed record QuotaSetting(string Name, int Value);
