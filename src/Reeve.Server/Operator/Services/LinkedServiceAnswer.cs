using System.Text.Json;

namespace Reeve.Server.Operator.Services;

/// <summary>A registered linked service.</summary>
/// <param name="ServicePrincipal">The service principal.</param>
/// <param name="ServiceName">The name for people.</param>
/// <param name="Version">How many manifests there have been.</param>
/// <param name="CreateDate">When it was registered.</param>
/// <param name="UpdateDate">When the present manifest was applied.</param>
/// <param name="Templates">Its templates with their newest versions.</param>
public sealed record LinkedServiceAnswer(
    string ServicePrincipal, string ServiceName, int Version, DateTimeOffset CreateDate, DateTimeOffset UpdateDate, TemplateAnswer[] Templates)
{
    /// <summary>Whether applying changed anything; null where nothing was applied.</summary>
    public bool? IsChanged { get; init; }

    /// <summary>What is allowed in the manifest, and may not be meant; null for nothing.</summary>
    public FaultAnswer[]? Warnings { get; init; }

    /// <summary>The accounts' roles; null where they are not asked for.</summary>
    public LinkedRoleAnswer[]? Roles { get; init; }

    /// <summary>The manifest, which can be applied as it stands; null where it is not asked for.</summary>
    public JsonElement? Manifest { get; init; }
}
