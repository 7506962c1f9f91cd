namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>A version that is approved.</summary>
/// <param name="RoleName">The template: the role's name without suffix.</param>
/// <param name="Version">Its version.</param>
public sealed record ApprovedVersionStatement(string RoleName, int Version);
