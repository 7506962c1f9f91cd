namespace Reeve.Server.Operator;

/// <summary>What uses a service-linked role, as it is stated and shown.</summary>
/// <param name="Leases">The statements, by region.</param>
public sealed record UsageStatement(LeaseStatement[] Leases);
