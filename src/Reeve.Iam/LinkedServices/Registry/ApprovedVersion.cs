namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A version of a template as somebody has looked at it and approves it.</summary>
/// <param name="TemplateRoleName">The template.</param>
/// <param name="Version">The version.</param>
public sealed record ApprovedVersion(string TemplateRoleName, int Version);
