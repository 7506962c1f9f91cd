using System.Text.Json;
using Reeve.Manifests.Nodes;

namespace Reeve.Manifests.Rules;

/// <summary>
/// What a part of a manifest must look like. The reader checks by it and the published JSON Schema is written from it, so that the two
/// cannot say different things.
/// </summary>
/// <param name="description">What the part means, for whoever writes one.</param>
internal abstract class ManifestRule(string description)
{
    /// <summary>What the part means.</summary>
    public string Description { get; } = description;

    /// <summary>Tells all that is wrong with a node.</summary>
    public abstract void Check(ManifestNode node, FaultList faults);

    /// <summary>Writes a node, in which nothing is wrong, as the JSON of the manifest's type.</summary>
    public abstract void Write(ManifestNode node, Utf8JsonWriter writer);

    /// <summary>Writes the schema's members about the part, besides its description.</summary>
    public abstract void WriteSchema(Utf8JsonWriter writer);
}
