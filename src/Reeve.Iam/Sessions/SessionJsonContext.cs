using System.Text.Json.Serialization;

namespace Reeve.Iam.Sessions;

/// <summary>How sessions are written into tokens. A member that this version does not know makes a token unreadable: it may have limited the session.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(PackedSize.Contents))]
internal sealed partial class SessionJsonContext : JsonSerializerContext;
