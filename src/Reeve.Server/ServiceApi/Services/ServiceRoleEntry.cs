namespace Reeve.Server.ServiceApi.Services;

/// <summary>A role that a service defines.</summary>
/// <param name="RoleName">Its name without suffix.</param>
/// <param name="TemplateVersion">The newest version of its template.</param>
/// <param name="SuffixAllowed">Whether its creator may add a suffix.</param>
/// <param name="CreatableThroughIam">Whether CreateServiceLinkedRole makes it.</param>
/// <param name="DeletableThroughIam">Whether DeleteServiceLinkedRole removes it.</param>
/// <param name="Description">The description of roles whose creator gives none, or null.</param>
public sealed record ServiceRoleEntry(
    string RoleName, int TemplateVersion, bool SuffixAllowed, bool CreatableThroughIam, bool DeletableThroughIam, string? Description = null);
