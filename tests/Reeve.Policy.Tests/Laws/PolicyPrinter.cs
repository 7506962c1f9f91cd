using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Policy.Model;

namespace Reeve.Policy.Tests.Laws;

/// <summary>Writes a model as a document again, in one form for all ways to write it: every element a list.</summary>
internal static class PolicyPrinter
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(PolicyModel model)
    {
        var document = new JsonObject();
        if (model.Version is { } version)
        {
            document["Version"] = version;
        }

        document["Statement"] = List(model.Statements.Select(Statement));
        return document.ToJsonString(Form);
    }

    private static JsonObject Statement(StatementModel statement)
    {
        var members = new JsonObject();
        if (statement.Sid is { } sid)
        {
            members["Sid"] = sid.Text;
        }

        members["Effect"] = statement.Effect.Text;
        if (statement.Principals is { } principals)
        {
            members[statement.IsNotPrincipal ? "NotPrincipal" : "Principal"] = Principals(principals);
        }

        if (statement.Actions is { } actions)
        {
            members[statement.IsNotAction ? "NotAction" : "Action"] = Texts(actions.Items);
        }

        if (statement.Resources is { } resources)
        {
            members[statement.IsNotResource ? "NotResource" : "Resource"] = Texts(resources.Items);
        }

        if (statement.Conditions.Length > 0)
        {
            members["Condition"] = Conditions(statement.Conditions);
        }

        return members;
    }

    private static JsonNode Principals(PrincipalModel principals)
    {
        if (principals.Entries is [{ Type: PrincipalType.Star }])
        {
            return JsonValue.Create("*");
        }

        var types = new JsonObject();
        foreach (var type in principals.Entries.GroupBy(entry => entry.Type))
        {
            types[Name(type.Key)] = List(type.Select(entry => JsonValue.Create(entry.Text)));
        }

        return types;
    }

    private static string Name(PrincipalType type) => type is PrincipalType.Aws ? "AWS" : type.ToString();

    private static JsonObject Conditions(ConditionModel[] conditions)
    {
        var operators = new JsonObject();
        foreach (var condition in conditions)
        {
            var keys = new JsonObject();
            foreach (var key in condition.Keys)
            {
                keys[key.Key] = Texts(key.Values);
            }

            operators[condition.OperatorText] = keys;
        }

        return operators;
    }

    private static JsonArray Texts(IEnumerable<TextItem> items) => List(items.Select(item => JsonValue.Create(item.Text)));

    private static JsonArray List(IEnumerable<JsonNode> items) => [.. items];
}
