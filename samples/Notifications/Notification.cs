namespace Reeve.Samples.Notifications;

/// <summary>What was published, and by whom.</summary>
internal sealed record Notification(string From, string Text);
