using System.Text.Json;
using Reeve.Manifests.Nodes;

namespace Reeve.Manifests.Rules;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceRule(string description, params string[] words) : ManifestRule(description)
{
    /// <inheritdoc/>
    public override void Check(ManifestNode node, FaultList faults)
    {
        if (node is not ManifestNode.Text text || !words.Contains(text.Value, StringComparer.Ordinal))
        {
            faults.Add(node, $"One of these is expected here: {string.Join(", ", words)}.");
        }
    }

    /// <inheritdoc/>
    public override void Write(ManifestNode node, Utf8JsonWriter writer) => writer.WriteStringValue(((ManifestNode.Text)node).Value);

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "string");
        writer.WriteStartArray("enum");
        foreach (var word in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }
}
