namespace Reeve.Server.Operator.Services;

/// <summary>A service-linked role that an account has.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="RoleName">The role.</param>
/// <param name="TemplateRoleName">Its template.</param>
/// <param name="TemplateVersion">The version of the template that it follows.</param>
public sealed record LinkedRoleAnswer(string AccountId, string RoleName, string TemplateRoleName, int TemplateVersion);
