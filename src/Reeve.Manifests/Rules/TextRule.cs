using System.Text.Json;
using Reeve.Manifests.Nodes;

namespace Reeve.Manifests.Rules;

/// <summary>A text of a form.</summary>
internal sealed class TextRule(string description, TextFormat format) : ManifestRule(description)
{
    /// <inheritdoc/>
    public override void Check(ManifestNode node, FaultList faults)
    {
        if (node is not ManifestNode.Text text)
        {
            faults.Add(node, "A text is expected here.");
        }
        else if (text.Value.Length > format.MaxLength || !format.IsSatisfiedBy(text.Value))
        {
            faults.Add(node, $"'{Shown(text.Value)}' is not {format.Wording}.");
        }
    }

    /// <inheritdoc/>
    public override void Write(ManifestNode node, Utf8JsonWriter writer) => writer.WriteStringValue(((ManifestNode.Text)node).Value);

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", format.Pattern);
        writer.WriteNumber("maxLength", format.MaxLength);
    }

    private static string Shown(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
