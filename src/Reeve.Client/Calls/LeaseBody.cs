namespace Reeve.Client.Calls;

/// <summary>What a lease says.</summary>
internal sealed record LeaseBody(string Region, string[] Resources, string Until, bool Partial);
