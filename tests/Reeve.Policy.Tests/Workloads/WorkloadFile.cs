using System.Text.Json;

namespace Reeve.Policy.Tests.Workloads;

/// <summary>Reads the recorded workload: four shapes of a thousand requests with their expected decisions.</summary>
public static class WorkloadFile
{
    private const string Name = "shared/facts/decision-workload.json";

    /// <summary>Where the file is, looked for from here upward; null where it is not.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    public static IReadOnlyList<WorkloadShape> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.GetProperty("shapes").EnumerateObject().Select(shape => ReadShape(shape.Name, shape.Value))];
    }

    private static WorkloadShape ReadShape(string name, JsonElement shape)
    {
        var policies = shape.GetProperty("policies").EnumerateObject().ToDictionary(policy => policy.Name, policy => policy.Value.GetRawText());
        var principals = shape.GetProperty("principals").EnumerateObject()
            .ToDictionary(principal => principal.Name, principal => ReadPrincipal(principal.Name, principal.Value, policies));
        var cases = shape.GetProperty("requests").EnumerateArray().Select(request =>
        {
            var principal = principals[request.GetProperty("principal").GetString()!];
            return principal.Ask(
                request.GetProperty("action").GetString()!,
                request.GetProperty("resource").GetString()!,
                ReadContext(request.GetProperty("context")),
                request.GetProperty("expected").GetString() switch
                {
                    "Allow" => DecisionOutcome.Allowed,
                    "ExplicitDeny" => DecisionOutcome.ExplicitDeny,
                    _ => DecisionOutcome.ImplicitDeny,
                });
        });
        return new WorkloadShape(name, [.. cases]);
    }

    private static WorkloadPrincipal ReadPrincipal(string arn, JsonElement principal, Dictionary<string, string> documents)
    {
        var context = ReadContext(principal.GetProperty("context"));
        var names = principal.GetProperty("policies").EnumerateArray().Select(name => name.GetString()!);
        var boundary = principal.GetProperty("boundary").GetString();
        return new WorkloadPrincipal(
            WorkloadPrincipal.IdentityOf(arn, context),
            PolicySet.Indexed(names.Select(name => new AppliedPolicy(name, CompiledPolicy.Compile(documents[name], PolicyKind.Identity)))),
            boundary is null ? null : [new AppliedPolicy(boundary, CompiledPolicy.Compile(documents[boundary], PolicyKind.Boundary))],
            context);
    }

    private static RequestContext ReadContext(JsonElement source)
    {
        var context = new RequestContext();
        foreach (var key in source.EnumerateObject())
        {
            _ = key.Value.ValueKind == JsonValueKind.Array
                ? context.Set(key.Name, [.. key.Value.EnumerateArray().Select(value => value.GetString()!)])
                : context.Set(key.Name, key.Value.GetString()!);
        }

        return context;
    }
}
