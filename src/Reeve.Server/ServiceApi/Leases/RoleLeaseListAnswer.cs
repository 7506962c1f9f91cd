namespace Reeve.Server.ServiceApi.Leases;

/// <summary>The leases of a role that hold.</summary>
/// <param name="Leases">The leases.</param>
public sealed record RoleLeaseListAnswer(RoleLeaseAnswer[] Leases);
