using System.Collections.Immutable;
using System.Text.Json;

namespace Reeve.Policy.Differential.Tests.Engine;

/// <summary>Turns a case into a request of the engine. It shares nothing with the reference's reader, so that a misreading shows.</summary>
internal sealed class EngineCase(JsonElement input, PolicyCache policies)
{
    public static Verdict Decide(JsonElement input, PolicyCache policies) =>
        Verdict.Of(Authorizer.Decide(new EngineCase(input, policies).Request()));

    private AuthorizationRequest Request()
    {
        var action = Text("action")!; // required
        var resource = Text("resource")!; // required
        var isTrust = IsTrust(action, resource);
        return new AuthorizationRequest
        {
            Principal = new EnginePrincipal(Text("principal")!, action, Text("federatedUserOf"), Single).Identity(), // required
            Action = action,
            Resource = resource,
            ResourceAccountId = Text("resourceAccount"),
            Context = Context(),
            IdentityPolicies = Set("identityPolicies", PolicyKind.Identity) ?? PolicySet.Empty,
            ResourcePolicy = Member("resourcePolicy") is { } policy ? Applied(policy, 0, isTrust ? PolicyKind.Trust : PolicyKind.Resource) : null,
            ResourcePolicyIsTrustPolicy = isTrust,
            PermissionsBoundaries = Set("permissionsBoundaries", PolicyKind.Boundary),
            SessionPolicies = Set("sessionPolicies", PolicyKind.Session),
            ServiceControlPolicies = Levels("serviceControlPolicies", PolicyKind.ServiceControl),
            ResourceControlPolicies = Levels("resourceControlPolicies", PolicyKind.ResourceControl),
        };
    }

    private static bool IsTrust(string action, string resource) =>
        resource.StartsWith("arn:aws:iam::", StringComparison.Ordinal)
        && resource.Contains(":role/", StringComparison.Ordinal)
        && (action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase)
            || action.Equals("sts:TagSession", StringComparison.OrdinalIgnoreCase)
            || action.Equals("sts:SetSourceIdentity", StringComparison.OrdinalIgnoreCase));

    private JsonElement? Member(string name) => input.TryGetProperty(name, out var member) ? member : null;

    private string? Text(string name) => Member(name)?.GetString();

    private string? Single(string key) =>
        Member("context") is { } context && context.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private RequestContext Context()
    {
        var context = new RequestContext();
        foreach (var entry in Member("context")?.EnumerateObject() ?? default)
        {
            _ = entry.Value.ValueKind == JsonValueKind.Array
                ? context.Set(entry.Name, [.. entry.Value.EnumerateArray().Select(Scalar)])
                : context.Set(entry.Name, Scalar(entry.Value));
        }

        return context;
    }

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(); // a string has text

    // An empty list is read as none: no boundary, no session policy, no organization.
    private PolicySet? Set(string name, PolicyKind kind) =>
        Member(name) is { } list && list.GetArrayLength() > 0 ? Set(list, kind) : null;

    private PolicySet Set(JsonElement list, PolicyKind kind) =>
        PolicySet.Create([.. list.EnumerateArray().Select((policy, index) => Applied(policy, index, kind))]);

    private ImmutableArray<PolicySet> Levels(string name, PolicyKind kind) =>
        Member(name) is { } levels ? [.. levels.EnumerateArray().Select(level => Set(level, kind))] : [];

    private AppliedPolicy Applied(JsonElement policy, int index, PolicyKind kind) => policy.TryGetProperty("document", out var document)
        ? new AppliedPolicy(policy.GetProperty("name").GetString()!, policies.GetOrCompile(document.GetRawText(), kind)) // a name is text
        : new AppliedPolicy($"{kind}[{index}]", policies.GetOrCompile(policy.GetRawText(), kind));
}
