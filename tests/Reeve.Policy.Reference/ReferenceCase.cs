using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>One question: the input of <c>reeve policy evaluate</c>, as <c>corpus/README.md</c> describes it.</summary>
internal sealed class ReferenceCase
{
    private static readonly string[] Members =
    [
        "principal", "federatedUserOf", "action", "resource", "resourceAccount", "context", "identityPolicies", "resourcePolicy",
        "permissionsBoundaries", "sessionPolicies", "serviceControlPolicies", "resourceControlPolicies",
    ];

    public required Caller Caller { get; init; }

    public required string Action { get; init; }

    public required string Resource { get; init; }

    public required string? ResourceAccount { get; init; }

    public required Context Context { get; init; }

    public required JsonElement[] IdentityPolicies { get; init; }

    public required JsonElement? ResourcePolicy { get; init; }

    public required JsonElement[] PermissionsBoundaries { get; init; }

    public required JsonElement[] SessionPolicies { get; init; }

    public required JsonElement[][] ServiceControlPolicies { get; init; }

    public required JsonElement[][] ResourceControlPolicies { get; init; }

    /// <summary>Whether the policy on the resource is a role's trust policy.</summary>
    public bool IsAboutTrust => Resources.IsRole(Resource) && Actions.IsAboutTrust(Action);

    /// <summary>Reads a case.</summary>
    /// <param name="input">The case as JSON.</param>
    /// <exception cref="FormatException">It has an unknown member, or lacks one.</exception>
    public static ReferenceCase Read(JsonElement input)
    {
        var unknown = input.EnumerateObject().Select(member => member.Name).Except(Members, StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            throw new FormatException($"\"{unknown}\" is no member of a case");
        }

        var context = input.TryGetProperty("context", out var keys) ? Context.Read(keys) : new Context();
        var action = Required(input, "action");
        return new ReferenceCase
        {
            Caller = Caller.Of(Required(input, "principal"), action, Optional(input, "federatedUserOf"), context),
            Action = action,
            Resource = Required(input, "resource"),
            ResourceAccount = Optional(input, "resourceAccount"),
            Context = context,
            IdentityPolicies = Policies(input, "identityPolicies"),
            ResourcePolicy = input.TryGetProperty("resourcePolicy", out var policy) ? Document(policy) : null,
            PermissionsBoundaries = Policies(input, "permissionsBoundaries"),
            SessionPolicies = Policies(input, "sessionPolicies"),
            ServiceControlPolicies = Levels(input, "serviceControlPolicies"),
            ResourceControlPolicies = Levels(input, "resourceControlPolicies"),
        };
    }

    private static string Required(JsonElement input, string name) =>
        Optional(input, name) ?? throw new FormatException($"\"{name}\" is missing");

    private static string? Optional(JsonElement input, string name) => input.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement[] Policies(JsonElement input, string name) =>
        input.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(Document)] : [];

    private static JsonElement[][] Levels(JsonElement input, string name) =>
        input.TryGetProperty(name, out var levels) ? [.. levels.EnumerateArray().Select(level => level.EnumerateArray().Select(Document).ToArray())] : [];

    // A policy is a document, or {"name": …, "document": …}.
    private static JsonElement Document(JsonElement policy) =>
        policy.ValueKind == JsonValueKind.Object && policy.TryGetProperty("document", out var document) ? document : policy;
}
