namespace Reeve.Server.ServiceApi.Leases;

/// <summary>A lease that is lifted.</summary>
/// <param name="LeaseId">The lease.</param>
/// <param name="WasHeld">Whether there was one.</param>
public sealed record LiftedLeaseAnswer(string LeaseId, bool WasHeld);
