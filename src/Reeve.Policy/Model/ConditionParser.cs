using Reeve.Policy.Conditions;
using Reeve.Policy.Syntax;

namespace Reeve.Policy.Model;

/// <summary>Reads a Condition element.</summary>
internal static class ConditionParser
{
    public static bool TryParse(JsonValue value, StatementModel statement)
    {
        if (value is not JsonObject operators)
        {
            return false;
        }

        var conditions = new ConditionModel[operators.Members.Length];
        for (var i = 0; i < conditions.Length; i++)
        {
            var (name, start, body) = operators.Members[i];
            if (body is not JsonObject keys || ReadKeys(keys) is not { } read)
            {
                return false;
            }

            // AWS saves an unknown operator that holds nothing; it restricts nothing either.
            if (read.Length > 0 && !ConditionOperator.TryParse(name, out _))
            {
                return false;
            }

            conditions[i] = new ConditionModel(name, start, read);
        }

        statement.Conditions = conditions;
        return true;
    }

    private static ConditionKeyModel[]? ReadKeys(JsonObject source)
    {
        var keys = new ConditionKeyModel[source.Members.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var (name, start, value) = source.Members[i];
            if (ReadValues(value) is not { } values)
            {
                return null;
            }

            keys[i] = new ConditionKeyModel(name, start, values);
        }

        return keys;
    }

    private static TextItem[]? ReadValues(JsonValue value)
    {
        JsonValue[] items = value is JsonArray array ? array.Items : [value];
        var values = new TextItem[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            // The grammar has numbers and booleans here too; they mean what they look like.
            switch (items[i])
            {
                case JsonString text:
                    values[i] = new TextItem(text.Text, text.Start);
                    break;
                case JsonLiteral { Kind: not JsonLiteralKind.Null } literal:
                    values[i] = new TextItem(literal.Text, literal.Start);
                    break;
                default:
                    return null;
            }
        }

        return values;
    }
}
