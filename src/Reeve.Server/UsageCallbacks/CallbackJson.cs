using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reeve.Server.UsageCallbacks;

/// <summary>The JSON of usage callbacks: exact member names, none twice, nulls written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8)]
[JsonSerializable(typeof(CallbackQuestion))]
[JsonSerializable(typeof(CallbackAnswer))]
internal sealed partial class CallbackJson : JsonSerializerContext;
