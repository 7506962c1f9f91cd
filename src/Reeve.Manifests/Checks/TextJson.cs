using System.Text.Json.Serialization;

namespace Reeve.Manifests.Checks;

/// <summary>Writes texts as JSON.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TextJson : JsonSerializerContext;
