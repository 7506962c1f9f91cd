using System.Text.Json.Serialization;

namespace Reeve.Catalog.LinkedServices;

/// <summary>Reads <c>linked-services.json</c> without reflection, and takes no field that it does not know.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LinkedServicesFile))]
internal sealed partial class LinkedServicesJson : JsonSerializerContext;
