namespace Reeve.Server.ServiceApi.Services;

/// <summary>What <c>GET /reeve/v1/services/{servicePrincipal}/templates</c> answers.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="Templates">Its templates, ordered by role name.</param>
/// <param name="Documentation">The page on its service-linked roles, or null where none is known.</param>
public sealed record TemplateHistoryListAnswer(string ServicePrincipal, TemplateHistoryAnswer[] Templates, string? Documentation = null);
