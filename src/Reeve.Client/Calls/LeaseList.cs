namespace Reeve.Client.Calls;

/// <summary>The leases of a role.</summary>
internal sealed record LeaseList(HeldLease[] Leases);
