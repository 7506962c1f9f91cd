using System.Text.Json;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>Writes a statement into a decoded message.</summary>
internal static class MessageStatement
{
    /// <summary>Writes a statement that took part in a decision.</summary>
    public static void Write(Utf8JsonWriter json, StatementTrace statement, AuthorizationRequest request)
    {
        json.WriteStartObject();
        json.WriteString("statementId"u8, statement.Sid ?? "");
        json.WriteString("effect"u8, statement.IsAllow ? "ALLOW"u8 : "DENY"u8);
        MessageItems.WriteValues(json, "principals"u8, request.Principal.UniqueId is { } id ? [id] : []);
        MessageItems.WriteValues(json, "principalGroups"u8, []);
        using (var document = JsonDocument.Parse(PolicyOf(statement, request).Document))
        {
            WriteText(json, Single(document.RootElement.GetProperty("Statement"), statement.Index));
        }

        json.WriteEndObject();
    }

    private static CompiledPolicy PolicyOf(StatementTrace statement, AuthorizationRequest request)
    {
        IEnumerable<AppliedPolicy> policies = statement.Kind switch
        {
            PolicyKind.Identity => request.IdentityPolicies,
            PolicyKind.Boundary => request.PermissionsBoundaries ?? [],
            PolicyKind.Session => request.SessionPolicies ?? [],
            PolicyKind.ServiceControl => request.ServiceControlPolicies.SelectMany(level => level),
            PolicyKind.ResourceControl => request.ResourceControlPolicies.SelectMany(level => level),
            _ => request.ResourcePolicy is { } policy ? [policy] : [],
        };
        return policies.First(policy => policy.Name == statement.PolicyName).Policy;
    }

    private static JsonElement Single(JsonElement statements, int index) => statements.ValueKind is JsonValueKind.Array ? statements[index] : statements;

    private static void WriteText(Utf8JsonWriter json, JsonElement statement)
    {
        WriteList(json, statement, "Action", "actions"u8);
        WriteList(json, statement, "NotAction", "notActions"u8);
        WriteList(json, statement, "Resource", "resources"u8);
        WriteList(json, statement, "NotResource", "notResources"u8);
        var conditions = statement.TryGetProperty("Condition", out var condition) ? condition.EnumerateObject().SelectMany(test => test.Value.EnumerateObject()) : [];
        MessageItems.Write(json, "conditions"u8, conditions, key => MessageItems.WriteCondition(json, key.Name, OneOrMany(key.Value)));
    }

    private static void WriteList(Utf8JsonWriter json, JsonElement statement, string element, ReadOnlySpan<byte> name)
    {
        if (statement.TryGetProperty(element, out var values))
        {
            MessageItems.WriteValues(json, name, OneOrMany(values));
        }
    }

    private static IEnumerable<string> OneOrMany(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(item => item.ToString()) : [value.ToString()];
}
