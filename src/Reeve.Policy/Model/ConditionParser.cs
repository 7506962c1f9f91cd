using Reeve.Policy.Conditions;
using Reeve.Policy.Syntax;

namespace Reeve.Policy.Model;

/// <summary>Reads a Condition element.</summary>
internal static class ConditionParser
{
    public static bool TryParse(JsonValue value, StatementModel statement, ref SyntaxFaults faults)
    {
        if (value is not JsonObject operators)
        {
            return faults.Add(value.Start, "a Condition is an object of operators");
        }

        var conditions = new ConditionModel[operators.Members.Length];
        for (var i = 0; i < conditions.Length; i++)
        {
            var (name, start, body) = operators.Members[i];
            if (body is not JsonObject keys)
            {
                return faults.Add(body.Start, "an operator has an object of condition keys");
            }

            if (ReadKeys(keys, ref faults) is not { } read)
            {
                return false;
            }

            // AWS saves an unknown operator that holds nothing; it restricts nothing either.
            if (read.Length > 0 && !ConditionOperator.TryParse(name, out _))
            {
                return faults.Add(start, "there is no such operator");
            }

            conditions[i] = new ConditionModel(name, start, read);
        }

        statement.Conditions = conditions;
        return true;
    }

    private static ConditionKeyModel[]? ReadKeys(JsonObject source, ref SyntaxFaults faults)
    {
        var keys = new ConditionKeyModel[source.Members.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var (name, start, value) = source.Members[i];
            if (ReadValues(value, ref faults) is not { } values)
            {
                return null;
            }

            keys[i] = new ConditionKeyModel(name, start, values);
        }

        return keys;
    }

    private static TextItem[]? ReadValues(JsonValue value, ref SyntaxFaults faults)
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
                    faults.Add(items[i].Start, "a condition compares with a text, a number, true or false, or a list of them");
                    return null;
            }
        }

        return values;
    }
}
