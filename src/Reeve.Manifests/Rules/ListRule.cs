using System.Text.Json;
using Reeve.Manifests.Nodes;

namespace Reeve.Manifests.Rules;

/// <summary>A list whose items are all of one rule.</summary>
internal sealed class ListRule(string description, ManifestRule item, int fewest, int most) : ManifestRule(description)
{
    /// <inheritdoc/>
    public override void Check(ManifestNode node, FaultList faults)
    {
        if (node is not ManifestNode.List list)
        {
            faults.Add(node, "A list is expected here.");
            return;
        }

        if (list.Items.Length < fewest || list.Items.Length > most)
        {
            faults.Add(node, FormattableString.Invariant($"The list has {list.Items.Length} items, not {fewest} to {most}."));
        }

        foreach (var each in list.Items)
        {
            item.Check(each, faults);
        }
    }

    /// <inheritdoc/>
    public override void Write(ManifestNode node, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var each in ((ManifestNode.List)node).Items)
        {
            item.Write(each, writer);
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "array");
        writer.WriteNumber("minItems", fewest);
        writer.WriteNumber("maxItems", most);
        writer.WriteStartObject("items");
        writer.WriteString("description", item.Description);
        item.WriteSchema(writer);
        writer.WriteEndObject();
    }
}
