using System.Text.Json;
using Reeve.Policy.Differential.Tests.Random;

namespace Reeve.Policy.Differential.Tests.Workload;

/// <summary>The decision workload of the shared facts: four shapes of policies, each request with its expected decision.</summary>
internal sealed class Workload : IDisposable
{
    private readonly JsonDocument _document;

    private Workload(JsonDocument document) => _document = document;

    public static string Path { get; } = System.IO.Path.Combine(Repository.Shared, "facts", "decision-workload.json");

    public static Workload Open() => new(JsonDocument.Parse(File.ReadAllBytes(Path)));

    /// <summary>Every request as a case, with the outcome that it must have.</summary>
    public IEnumerable<(string Input, string Outcome)> Cases() =>
        from shape in _document.RootElement.GetProperty("shapes").EnumerateObject()
        from request in shape.Value.GetProperty("requests").EnumerateArray()
        select (Input(shape.Value, request), Outcome(request));

    public void Dispose() => _document.Dispose();

    private static string Input(JsonElement shape, JsonElement request)
    {
        var principal = shape.GetProperty("principals").GetProperty(Text(request, "principal"));
        var boundary = principal.GetProperty("boundary");
        return Json.Object(
            ("principal", Json.Text(Text(request, "principal"))),
            ("action", Json.Text(Text(request, "action"))),
            ("resource", Json.Text(Text(request, "resource"))),
            ("context", Context(principal.GetProperty("context"), request.GetProperty("context"))),
            ("identityPolicies", Json.List(principal.GetProperty("policies").EnumerateArray().Select(Policy))),
            ("permissionsBoundaries", boundary.ValueKind == JsonValueKind.Null ? null : Json.List([Policy(boundary)])));

        string Policy(JsonElement name) => shape.GetProperty("policies").GetProperty(name.GetString()!).GetRawText(); // a name is text
    }

    // The principal's context, overlaid with the request's.
    private static string Context(JsonElement principal, JsonElement request) => Json.Object(
    [
        .. principal.EnumerateObject().Concat(request.EnumerateObject())
            .GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .Select(members => (members.Key, (string?)members.Last().Value.GetRawText())),
    ]);

    private static string Outcome(JsonElement request) => Text(request, "expected") is var expected && expected == "Allow" ? "Allowed" : expected;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!; // the workload's members are text
}
