namespace Reeve.Client.Calls;

/// <summary>A lease that is held.</summary>
internal sealed record HeldLease(string? LeaseId, string Region, string[] Resources, DateTimeOffset? Until, bool Partial);
