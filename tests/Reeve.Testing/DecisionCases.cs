using System.Text.Json.Nodes;

namespace Reeve.Testing;

/// <summary>The recorded cases: those of <c>corpus/decisions</c>, and the shared workload where it is present.</summary>
public static class DecisionCases
{
    /// <summary>The files of the corpus.</summary>
    public static IReadOnlyList<string> CorpusFiles { get; } =
        [.. Directory.GetFiles(Path.Combine(Checkout.Root, "corpus", "decisions"), "*.json").Order(StringComparer.Ordinal)];

    /// <summary>Where the workload is, or would be: in the folder that <c>REEVE_SHARED</c> names, or in <c>shared</c> beside the repository.</summary>
    public static string WorkloadPath { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("REEVE_SHARED") is { Length: > 0 } shared ? shared : Path.Combine(Checkout.Root, "..", "shared"),
        "facts",
        "decision-workload.json");

    /// <summary>The cases of one file of the corpus.</summary>
    public static IReadOnlyList<DecisionCase> Corpus(string path) =>
    [
        .. Parse(path).AsArray().Select(one => new DecisionCase(
            Text(one!["name"]), one["input"]!.ToJsonString(), Text(one["expected"]!["decision"]))),
    ];

    /// <summary>The cases of the workload, shape by shape.</summary>
    public static IEnumerable<DecisionCase> Workload() =>
        from shape in Parse(WorkloadPath)["shapes"]!.AsObject()
        from request in shape.Value!["requests"]!.AsArray()
        select new DecisionCase(shape.Key, Input(shape.Value, request!), Text(request!["expected"]) is var expected && expected == "Allow" ? "Allowed" : expected);

    private static string Input(JsonNode shape, JsonNode request)
    {
        var principal = shape["principals"]![Text(request["principal"])]!;
        var input = new JsonObject
        {
            ["principal"] = Text(request["principal"]),
            ["action"] = Text(request["action"]),
            ["resource"] = Text(request["resource"]),
            ["context"] = Overlaid(principal["context"]!.AsObject(), request["context"]!.AsObject()),
            ["identityPolicies"] = new JsonArray([.. principal["policies"]!.AsArray().Select(name => Policy(Text(name)))]),
        };
        if (principal["boundary"] is { } boundary)
        {
            input["permissionsBoundaries"] = new JsonArray(Policy(Text(boundary)));
        }

        return input.ToJsonString();

        JsonObject Policy(string name) => new() { ["name"] = name, ["document"] = shape["policies"]![name]!.DeepClone() };
    }

    // A request's keys win over those of its principal, whatever their case.
    private static JsonObject Overlaid(JsonObject below, JsonObject above) => new(below.Concat(above)
        .GroupBy(key => key.Key, StringComparer.OrdinalIgnoreCase)
        .Select(keys => KeyValuePair.Create(keys.Key, keys.Last().Value?.DeepClone())));

    private static JsonNode Parse(string path) => JsonNode.Parse(File.ReadAllBytes(path))!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
