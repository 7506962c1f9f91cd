namespace Reeve.Client.Calls;

/// <summary>What the calls about leases send and get, as the service API spells it.</summary>
internal sealed record LeaseBody(string Region, string[] Resources, string Until, bool Partial);

internal sealed record HeldLease(string? LeaseId, string Region, string[] Resources, DateTimeOffset? Until, bool Partial);

internal sealed record LeaseList(HeldLease[] Leases);

internal sealed record LiftedLease(string LeaseId, bool WasHeld);
