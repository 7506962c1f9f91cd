using System.Text.Json;

namespace Reeve.Server.ServiceApi.Services;

/// <summary>What one version of a template gives its roles.</summary>
/// <param name="Version">The version, from 1.</param>
/// <param name="TrustPolicy">Who assumes the role.</param>
/// <param name="Policies">What the role may do.</param>
/// <param name="CreateDate">When the version was made, in UTC; null for AWS's.</param>
public sealed record TemplateEditionAnswer(int Version, JsonElement TrustPolicy, EditionPolicyAnswer[] Policies, string? CreateDate = null);
