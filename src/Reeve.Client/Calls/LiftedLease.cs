namespace Reeve.Client.Calls;

/// <summary>A lease that is lifted.</summary>
internal sealed record LiftedLease(string LeaseId, bool WasHeld);
