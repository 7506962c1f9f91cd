namespace Reeve.Samples.Ledger;

/// <summary>A refusal, in the form that Reeve has.</summary>
internal sealed record Refusal(RefusalText Error);
