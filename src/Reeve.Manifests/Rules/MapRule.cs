using System.Text.Json;
using Reeve.Manifests.Nodes;

namespace Reeve.Manifests.Rules;

/// <summary>Named members, and no others.</summary>
internal sealed class MapRule(string description, params MemberRule[] members) : ManifestRule(description)
{
    /// <inheritdoc/>
    public override void Check(ManifestNode node, FaultList faults)
    {
        if (node is not ManifestNode.Map map)
        {
            faults.Add(node, $"Members are expected here: {string.Join(", ", members.Select(member => member.Name))}.");
            return;
        }

        foreach (var (name, value) in map.Members)
        {
            if (Array.Find(members, member => member.Name == name.Value) is { } known)
            {
                known.Rule.Check(value, faults);
            }
            else
            {
                faults.Add(name, $"There is no member '{name.Value}' here; there are {string.Join(", ", members.Select(member => member.Name))}.");
            }
        }

        foreach (var member in members.Where(member => member.IsRequired && map.Find(member.Name) is null))
        {
            faults.Add(node, $"The member '{member.Name}' is missing.");
        }
    }

    /// <inheritdoc/>
    public override void Write(ManifestNode node, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in ((ManifestNode.Map)node).Members)
        {
            writer.WritePropertyName(name.Value);
            Array.Find(members, member => member.Name == name.Value)!.Rule.Write(value, writer); // checked
        }

        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartArray("required");
        foreach (var member in members.Where(member => member.IsRequired))
        {
            writer.WriteStringValue(member.Name);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        foreach (var member in members)
        {
            writer.WriteStartObject(member.Name);
            writer.WriteString("description", member.Rule.Description);
            member.Rule.WriteSchema(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
