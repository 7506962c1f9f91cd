namespace Reeve.Iam.Operations.Simulation;

/// <summary>What the permissions boundary says.</summary>
/// <param name="AllowedByPermissionsBoundary">Whether it allows the action.</param>
internal sealed record PermissionsBoundaryDecisionDetailShape(bool AllowedByPermissionsBoundary);
