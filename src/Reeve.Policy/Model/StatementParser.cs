using Reeve.Policy.Matching;
using Reeve.Policy.Syntax;

namespace Reeve.Policy.Model;

/// <summary>Reads one statement object.</summary>
internal static class StatementParser
{
    private const string Excludes = "an element excludes the one with Not before its name";

    public static bool TryParse(JsonObject source, out StatementModel statement, ref SyntaxFaults faults)
    {
        var before = faults.Count;
        statement = new StatementModel { Start = source.Start, End = source.End };
        var hasEffect = false;
        foreach (var member in source.Members)
        {
            hasEffect |= member.Name == ElementNames.Effect;
            if (!TryReadElement(member, statement, ref faults) && !faults.AreAllWanted)
            {
                return false;
            }
        }

        // Without an effect the statement means nothing, so its absence is a fault of shape.
        if (!hasEffect)
        {
            faults.Add(source.Start, "a statement has an Effect");
        }

        statement.IsPartial = faults.Count > before;
        if (statement.Effect.Text is null)
        {
            statement.Effect = new TextItem("Allow", source.Start); // something, so that the rest can be looked at
        }

        return !statement.IsPartial;
    }

    private static bool TryReadElement(JsonMember member, StatementModel statement, ref SyntaxFaults faults)
    {
        var (name, start, value) = member;
        switch (name)
        {
            case ElementNames.Sid:
                statement.Sid = (value as JsonString) is { } sid ? new TextItem(sid.Text, sid.Start) : null;
                return statement.Sid is not null || faults.Add(value.Start, "Sid is a text");
            case ElementNames.Effect:
                return TryReadEffect(value, statement, ref faults);
            case ElementNames.Action or ElementNames.NotAction:
                statement.IsNotAction = name == ElementNames.NotAction;
                return IsAlone(statement.Actions, start, ref faults) && (statement.Actions = ReadTexts(value, start, ref faults)) is not null;
            case ElementNames.Resource or ElementNames.NotResource:
                statement.IsNotResource = name == ElementNames.NotResource;
                return IsAlone(statement.Resources, start, ref faults) && (statement.Resources = ReadTexts(value, start, ref faults)) is not null;
            case ElementNames.Principal or ElementNames.NotPrincipal:
                statement.IsNotPrincipal = name == ElementNames.NotPrincipal;
                return IsAlone(statement.Principals, start, ref faults) && PrincipalParser.TryParse(value, start, statement, ref faults);
            case ElementNames.Condition:
                return ConditionParser.TryParse(value, statement, ref faults);
            default:
                return faults.Add(SyntaxFaultKind.UnknownElement, start, "a statement has no such element", name);
        }
    }

    private static bool IsAlone(object? other, int start, ref SyntaxFaults faults) => other is null || faults.Add(start, Excludes);

    private static bool TryReadEffect(JsonValue value, StatementModel statement, ref SyntaxFaults faults)
    {
        if (value is JsonString effect && (AsciiFold.Equal(effect.Text, "Allow") || AsciiFold.Equal(effect.Text, "Deny")))
        {
            statement.Effect = new TextItem(effect.Text, effect.Start);
            return true;
        }

        return faults.Add(value.Start, "Effect is \"Allow\" or \"Deny\"");
    }

    /// <summary>Reads a string or a list of strings; null for anything else.</summary>
    public static TextList? ReadTexts(JsonValue value, int start, ref SyntaxFaults faults)
    {
        JsonValue[] values = value is JsonArray array ? array.Items : [value];
        var items = new TextItem[values.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (values[i] is not JsonString text)
            {
                faults.Add(values[i].Start, "this is a text, or a list of texts");
                return null;
            }

            items[i] = new TextItem(text.Text, text.Start);
        }

        return new TextList(items, start);
    }
}
