namespace Reeve.Server.Operator.Services;

/// <summary>A role template in its newest version.</summary>
/// <param name="RoleName">The role's name without suffix.</param>
/// <param name="Version">The version.</param>
public sealed record TemplateAnswer(string RoleName, int Version);
