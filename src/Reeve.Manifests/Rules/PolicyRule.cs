using System.Text.Json;
using Reeve.Manifests.Nodes;
using Reeve.Policy;

namespace Reeve.Manifests.Rules;

/// <summary>A policy document, written as such: its elements are members. What the policy language says of it, its validator knows.</summary>
internal sealed class PolicyRule(string description, PolicyKind kind) : ManifestRule(description)
{
    /// <inheritdoc/>
    public override void Check(ManifestNode node, FaultList faults)
    {
        if (node is not ManifestNode.Map)
        {
            faults.Add(node, "A policy document is expected here, its elements as members.");
            return;
        }

        var document = WrittenPolicy.Of(node);
        if (PolicyValidator.Validate(document.Json, kind) is { } fault)
        {
            faults.Add(document.At(fault), $"The policy is not valid: {fault.Message}");
        }
    }

    /// <inheritdoc/>
    public override void Write(ManifestNode node, Utf8JsonWriter writer) => writer.WriteRawValue(WrittenPolicy.Of(node).Json);

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "object");
        writer.WriteStartArray("required");
        writer.WriteStringValue("Statement");
        writer.WriteEndArray();
    }
}
