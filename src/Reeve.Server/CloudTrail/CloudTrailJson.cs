using System.Text.Json.Serialization;

namespace Reeve.Server.CloudTrail;

/// <summary>The JSON of CloudTrail: exact member names; those that are unknown are left alone, as AWS does.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8)]
[JsonSerializable(typeof(LookupEventsRequest))]
[JsonSerializable(typeof(LookupEventsAnswer))]
[JsonSerializable(typeof(CloudTrailError))]
internal sealed partial class CloudTrailJson : JsonSerializerContext;
