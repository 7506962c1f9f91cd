using Reeve.Policy.Matching;
using Reeve.Policy.Syntax;

namespace Reeve.Policy.Model;

/// <summary>Reads one statement object.</summary>
internal static class StatementParser
{
    public static bool TryParse(JsonObject source, out StatementModel statement, ref SyntaxFault fault)
    {
        statement = new StatementModel { Start = source.Start, End = source.End };
        foreach (var member in source.Members)
        {
            if (!TryReadElement(member, statement, ref fault))
            {
                return PolicyParser.FailUnlessSaid(member.Start, ref fault);
            }
        }

        // Without an effect the statement means nothing, so its absence is a fault of shape.
        return statement.Effect.Text is not null || PolicyParser.Fail(SyntaxFaultKind.Structure, source.Start, ref fault);
    }

    private static bool TryReadElement(JsonMember member, StatementModel statement, ref SyntaxFault fault)
    {
        var (name, start, value) = member;
        switch (name)
        {
            case ElementNames.Sid:
                statement.Sid = (value as JsonString) is { } sid ? new TextItem(sid.Text, sid.Start) : null;
                return statement.Sid is not null;
            case ElementNames.Effect:
                return TryReadEffect(value, statement);
            case ElementNames.Action or ElementNames.NotAction:
                statement.IsNotAction = name == ElementNames.NotAction;
                return statement.Actions is null && (statement.Actions = ReadTexts(value, start)) is not null;
            case ElementNames.Resource or ElementNames.NotResource:
                statement.IsNotResource = name == ElementNames.NotResource;
                return statement.Resources is null && (statement.Resources = ReadTexts(value, start)) is not null;
            case ElementNames.Principal or ElementNames.NotPrincipal:
                statement.IsNotPrincipal = name == ElementNames.NotPrincipal;
                return statement.Principals is null && PrincipalParser.TryParse(value, start, statement, ref fault);
            case ElementNames.Condition:
                return ConditionParser.TryParse(value, statement);
            default:
                return PolicyParser.Fail(SyntaxFaultKind.UnknownElement, start, ref fault, name);
        }
    }

    private static bool TryReadEffect(JsonValue value, StatementModel statement)
    {
        if (value is not JsonString effect)
        {
            return false;
        }

        statement.Effect = new TextItem(effect.Text, effect.Start);
        return AsciiFold.Equal(effect.Text, "Allow") || AsciiFold.Equal(effect.Text, "Deny");
    }

    /// <summary>Reads a string or a list of strings; null for anything else.</summary>
    public static TextList? ReadTexts(JsonValue value, int start)
    {
        if (value is JsonString single)
        {
            return new TextList([new TextItem(single.Text, single.Start)], start);
        }

        if (value is not JsonArray array)
        {
            return null;
        }

        var items = new TextItem[array.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (array.Items[i] is not JsonString text)
            {
                return null;
            }

            items[i] = new TextItem(text.Text, text.Start);
        }

        return new TextList(items, start);
    }
}
