using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Server.Operator;
using Reeve.Server.ServiceApi.Services;

namespace Reeve.Server.ServiceApi;

/// <summary>The JSON of the service API: exact member names, none unknown, none twice.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 16)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(ServiceListAnswer))]
internal sealed partial class ServiceJson : JsonSerializerContext;
