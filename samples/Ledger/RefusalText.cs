namespace Reeve.Samples.Ledger;

/// <summary>A code and a sentence.</summary>
internal sealed record RefusalText(string Code, string Message);
