namespace Reeve.Iam.Entities;

/// <summary>Ties a service-linked role to the template that defines it.</summary>
/// <param name="ServicePrincipal">The linked service.</param>
/// <param name="TemplateRoleName">The template's role name, without suffix.</param>
/// <param name="TemplateVersion">The version of the template that the role follows.</param>
public sealed record ServiceLink(string ServicePrincipal, string TemplateRoleName, int TemplateVersion);
