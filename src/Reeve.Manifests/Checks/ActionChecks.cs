using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Manifests.Checks;

/// <summary>What can be wrong about actions.</summary>
internal static class ActionChecks
{
    /// <summary>Tells all of it.</summary>
    public static void Run(ServiceManifest manifest, Places places, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, action) in manifest.Actions.Index())
        {
            if (!names.Add(action.Name))
            {
                faults.Add(places.At("actions", index, "name"), $"The action {action.Name} is given twice; case makes no difference.");
            }

            foreach (var (number, key) in action.ConditionKeys.Index())
            {
                CheckKey(manifest.Prefix, key, places.At("actions", index, "conditionKeys", number), faults);
            }

            foreach (var (number, part) in action.SetsInMotion.Index())
            {
                CheckPart(manifest, part, path => places.At(["actions", index, "setsInMotion", number, .. path]), faults);
            }
        }
    }

    private static void CheckKey(string prefix, string key, Nodes.ManifestNode node, FaultList faults)
    {
        if (!key.StartsWith(prefix + ":", StringComparison.Ordinal) && !key.StartsWith("aws:", StringComparison.Ordinal))
        {
            faults.Add(node, $"The condition key {key} is another service's: begin it with {prefix}: or aws:.");
        }
    }

    private static void CheckPart(ServiceManifest manifest, RolePart part, Func<object[], Nodes.ManifestNode> at, FaultList faults)
    {
        if (manifest.Roles.FirstOrDefault(role => role.Name == part.Role) is not { } role)
        {
            faults.Add(at(["role"]), $"The manifest has no role {part.Role}.");
            return;
        }

        var sids = role.Policies.SelectMany(policy => SidsOf(policy.Document)).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var (index, sid) in part.Statements.Index().Where(statement => !sids.Contains(statement.Item)))
        {
            faults.Add(at(["statements", index]), $"The policies of the role {part.Role} have no statement with the Sid {sid}.");
        }
    }

    // The document is valid by now.
    private static List<string> SidsOf(string document)
    {
        using var json = JsonDocument.Parse(document);
        var statements = json.RootElement.GetProperty("Statement");
        return
        [
            .. (statements.ValueKind is JsonValueKind.Array ? statements.EnumerateArray().ToArray() : [statements])
                .Select(statement => statement.TryGetProperty("Sid", out var sid) ? sid.GetString() : null)
                .OfType<string>(),
        ];
    }
}
