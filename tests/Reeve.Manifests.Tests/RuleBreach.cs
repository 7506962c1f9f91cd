using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Manifests.Tests;

/// <summary>A whole manifest in which one rule of the schema is broken in one place.</summary>
/// <param name="Path">The value that the rule is about: <c>/roles/0/name</c>.</param>
/// <param name="Rule">The schema's word for the rule.</param>
/// <param name="Break">Breaks it, in the value that the path's last step is in.</param>
internal sealed record RuleBreach(string Path, string Rule, Action<JsonNode, string> Break)
{
    // No format takes it, no choice offers it, no map has it.
    private const string Foreign = "\u2622";

    /// <summary>All that the schema has to break.</summary>
    public static IReadOnlyList<RuleBreach> All { get; } = [.. Of(JsonDocument.Parse(ManifestSchema.Text).RootElement, "")];

    /// <summary>Where the fault must be told: at the value, but for members that should not be there, which are at fault themselves.</summary>
    public string PlaceIn(PlacedJson manifest) => Rule is "additionalProperties" ? manifest.AtName($"{Path}/{Foreign}") : manifest.At(Path);

    /// <summary>The manifest.</summary>
    public PlacedJson Write()
    {
        var holder = new JsonObject { ["root"] = JsonNode.Parse(ManifestJson.TextOf(ManifestReader.Read(Manifests.Whole).Manifest!)) }; // a right one
        string[] steps = ["root", .. Path.Split('/').Skip(1)];
        JsonNode node = holder;
        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
        {
            node = Below(node, step, next);
        }

        Break(node, steps[^1]);
        return new PlacedJson(holder["root"]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Path} {Rule}";

    private static IEnumerable<RuleBreach> Of(JsonElement schema, string path)
    {
        var type = schema.GetProperty("type").GetString();
        yield return new(path, "type", (holder, step) => Put(holder, step, type is "string" ? JsonValue.Create(42) : JsonValue.Create(Foreign)));
        yield return new(path, "null", (holder, step) => Put(holder, step, null));
        foreach (var breach in type switch { "string" => OfText(schema, path), "array" => OfList(schema, path), _ => OfMap(schema, path) })
        {
            yield return breach;
        }
    }

    private static IEnumerable<RuleBreach> OfText(JsonElement schema, string path)
    {
        yield return new(path, schema.TryGetProperty("enum", out _) ? "enum" : "pattern", (holder, step) => Put(holder, step, Foreign));
        if (schema.TryGetProperty("maxLength", out var longest))
        {
            yield return new(path, "maxLength", (holder, step) =>
            {
                var right = Find(holder, step)?.GetValue<string>() ?? "a";
                Put(holder, step, right + new string('a', longest.GetInt32() + 1 - right.Length));
            });
        }
    }

    private static IEnumerable<RuleBreach> OfList(JsonElement schema, string path)
    {
        if (schema.GetProperty("minItems").GetInt32() > 0)
        {
            yield return new(path, "minItems", (holder, step) => Put(holder, step, new JsonArray()));
        }

        yield return new(path, "maxItems", (holder, step) =>
        {
            var item = (Find(holder, step) as JsonArray)?.FirstOrDefault() ?? JsonValue.Create("a");
            Put(holder, step, new JsonArray([.. Enumerable.Range(0, schema.GetProperty("maxItems").GetInt32() + 1).Select(_ => item.DeepClone())]));
        });
        foreach (var breach in Of(schema.GetProperty("items"), path + "/0"))
        {
            yield return breach;
        }
    }

    private static IEnumerable<RuleBreach> OfMap(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("properties", out var members))
        {
            yield return new(path, "policy", (holder, step) => Put(holder, step, new JsonObject()));
            yield break;
        }

        yield return new(path, "additionalProperties", (holder, step) => Find(holder, step)![Foreign] = "x"); // a map of the whole manifest
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)) // names are texts
        {
            yield return new(path, "required " + name, (holder, step) => Find(holder, step)!.AsObject().Remove(name)); // a map of the whole manifest
        }

        foreach (var member in members.EnumerateObject())
        {
            foreach (var breach in Of(member.Value, $"{path}/{member.Name}"))
            {
                yield return breach;
            }
        }
    }

    // Not every role has every member: what is missing on the way is made.
    private static JsonNode Below(JsonNode holder, string step, string next)
    {
        if (Find(holder, step) is not { } below)
        {
            below = next is "0" ? new JsonArray() : new JsonObject();
            Put(holder, step, below);
        }

        return below;
    }

    private static JsonNode? Find(JsonNode holder, string step) =>
        holder is JsonArray list ? list.ElementAtOrDefault(int.Parse(step, null)) : holder[step];

    private static void Put(JsonNode holder, string step, JsonNode? value)
    {
        if (holder is not JsonArray list)
        {
            holder[step] = value;
        }
        else if (list.Count == 0)
        {
            list.Add(value);
        }
        else
        {
            list[0] = value;
        }
    }
}
