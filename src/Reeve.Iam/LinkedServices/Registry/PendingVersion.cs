namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A version of a template that an account has not approved yet.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="TemplateRoleName">The template.</param>
/// <param name="RoleName">The account's role.</param>
/// <param name="CurrentVersion">The version that the role follows.</param>
/// <param name="NewestVersion">The newest version.</param>
public sealed record PendingVersion(string ServicePrincipal, string TemplateRoleName, string RoleName, int CurrentVersion, int NewestVersion);
