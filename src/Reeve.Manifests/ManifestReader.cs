using System.Buffers;
using System.Text;
using System.Text.Json;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Manifests.Checks;
using Reeve.Manifests.Nodes;
using Reeve.Manifests.Rules;

namespace Reeve.Manifests;

/// <summary>
/// Reads the manifests of linked services, YAML or JSON. Every fault is told with its place, all at once: first those of the text, then
/// those of its shape, then those of its meaning.
/// </summary>
public static class ManifestReader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int LongestText = 512 * 1024;

    /// <summary>Reads a manifest.</summary>
    public static ManifestReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new FaultList();
        if (text.Length > LongestText)
        {
            faults.Add(1, 1, FormattableString.Invariant($"The manifest is longer than {LongestText} characters."));
            return faults.ToReading(null);
        }

        var root = IsJson(text) ? JsonNodes.Read(text, faults) : YamlNodes.Read(text, faults);
        if (root is null)
        {
            return faults.ToReading(null);
        }

        ManifestRules.Manifest.Check(root, faults);
        if (faults.HasFaults)
        {
            return faults.ToReading(null);
        }

        var manifest = Build(root);
        ManifestChecks.Run(manifest, new Places(root), faults);
        return faults.ToReading(manifest);
    }

    private static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{', ..];

    // What the rules have let through is what the type takes: the same members, in the same forms.
    private static ServiceManifest Build(ManifestNode root)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            ManifestRules.Manifest.Write(root, writer);
        }

        return JsonSerializer.Deserialize(json.WrittenSpan, ManifestJson.Default.ServiceManifest)
            ?? throw new InvalidOperationException("A map is never null: " + Encoding.UTF8.GetString(json.WrittenSpan));
    }
}
