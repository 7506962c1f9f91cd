using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>The JSON of manifests: exact member names, none unknown.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServiceManifest))]
[JsonSerializable(typeof(RoleTemplate))]
public sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>The one text that stands for a manifest: two that say the same have the same.</summary>
    public static string TextOf(ServiceManifest manifest) => JsonSerializer.Serialize(manifest, Default.ServiceManifest);

    /// <summary>The one text that stands for a template.</summary>
    public static string TextOf(RoleTemplate template) => JsonSerializer.Serialize(template, Default.RoleTemplate);
}
