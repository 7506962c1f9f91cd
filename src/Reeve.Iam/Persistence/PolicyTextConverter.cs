using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Persistence;

/// <summary>Stores a policy document as the text that it is.</summary>
internal sealed class PolicyTextConverter : JsonConverter<PolicyText>
{
    /// <inheritdoc/>
    public override PolicyText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A policy document is null."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PolicyText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
