namespace Reeve.Iam.Operations.Simulation;

/// <summary>What the organization's policies say.</summary>
/// <param name="AllowedByOrganizations">Whether they let the action be.</param>
internal sealed record OrganizationsDecisionDetailShape(bool AllowedByOrganizations);
