namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>A version of a template that waits for the account's approval.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="TemplateRoleName">The template.</param>
/// <param name="RoleName">The account's role.</param>
/// <param name="CurrentVersion">The version that the role has.</param>
/// <param name="NewestVersion">The version that waits.</param>
public sealed record PendingVersionEntry(string ServicePrincipal, string TemplateRoleName, string RoleName, int CurrentVersion, int NewestVersion);
