using System.Text;
using System.Text.Json;
using Reeve.Manifests.Rules;

namespace Reeve.Manifests;

/// <summary>The JSON Schema of manifests, for editors. It is written from the rules that the reader checks by.</summary>
public static class ManifestSchema
{
    /// <summary>The schema, draft 2020-12.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", "Linked service");
            writer.WriteString("description", ManifestRules.Manifest.Description);
            ManifestRules.Manifest.WriteSchema(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }
}
