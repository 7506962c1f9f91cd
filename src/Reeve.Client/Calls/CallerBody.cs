namespace Reeve.Client.Calls;

/// <summary>A verified caller.</summary>
internal sealed record CallerBody(string Arn, string AccountId, string UserId, string Type, string? Originator);
