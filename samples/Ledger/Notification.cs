namespace Reeve.Samples.Ledger;

/// <summary>The notification that was sent.</summary>
/// <param name="From">The session that sent it, as the other service saw it.</param>
/// <param name="Text">What it says.</param>
internal sealed record Notification(string From, string Text);
