namespace Reeve.Server.Operator.Quotas;

/// <summary>A quota of an account.</summary>
/// <param name="Name">Its name, as GetAccountSummary spells it.</param>
/// <param name="Value">What it is.</param>
/// <param name="Default">AWS's default.</param>
/// <param name="Highest">The highest that it may be set to.</param>
public sealed record QuotaAnswer(string Name, int Value, int Default, int Highest);
