using Reeve.Policy.Syntax;

namespace Reeve.Policy.Model;

/// <summary>Reads a Principal or NotPrincipal element.</summary>
internal static class PrincipalParser
{
    public static bool TryParse(JsonValue value, int start, StatementModel statement, ref SyntaxFault fault)
    {
        if (value is JsonString { Text: "*" } star)
        {
            statement.Principals = new PrincipalModel([new PrincipalEntry(PrincipalType.Star, "*", star.Start)], start);
            return true;
        }

        if (value is not JsonObject types)
        {
            return false;
        }

        if (types.Members.Length == 0)
        {
            return PolicyParser.Fail(SyntaxFaultKind.EmptyPrincipal, start, ref fault);
        }

        var entries = new List<PrincipalEntry>();
        foreach (var member in types.Members)
        {
            if (TypeOf(member.Name) is not { } type || StatementParser.ReadTexts(member.Value, member.Start) is not { } texts)
            {
                return PolicyParser.Fail(SyntaxFaultKind.Structure, member.Start, ref fault);
            }

            foreach (var item in texts.Items)
            {
                entries.Add(new PrincipalEntry(type, item.Text, item.Start));
            }
        }

        statement.Principals = new PrincipalModel([.. entries], start);
        return true;
    }

    private static PrincipalType? TypeOf(string name) => name switch
    {
        "AWS" => PrincipalType.Aws,
        "Service" => PrincipalType.Service,
        "Federated" => PrincipalType.Federated,
        "CanonicalUser" => PrincipalType.CanonicalUser,
        _ => null,
    };
}
