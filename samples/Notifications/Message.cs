namespace Reeve.Samples.Notifications;

/// <summary>What is published.</summary>
internal sealed record Message(string Text);
