namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A service-linked role that an account has.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="RoleName">The role's name.</param>
/// <param name="TemplateRoleName">The name of its template.</param>
/// <param name="TemplateVersion">The version of the template that it follows.</param>
public sealed record LinkedRoleEntry(string AccountId, string RoleName, string TemplateRoleName, int TemplateVersion);
