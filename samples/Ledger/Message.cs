namespace Reeve.Samples.Ledger;

/// <summary>What is sent.</summary>
internal sealed record Message(string Text);
