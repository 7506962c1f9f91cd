namespace Reeve.Client.Calls;

/// <summary>The decision on one resource.</summary>
internal sealed record ResourceAnswer(string Resource, string Decision, string Reason, string? Message);
