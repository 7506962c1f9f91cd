using Reeve.Policy.Syntax;

namespace Reeve.Policy.Model;

/// <summary>Reads a Principal or NotPrincipal element.</summary>
internal static class PrincipalParser
{
    public static bool TryParse(JsonValue value, int start, StatementModel statement, ref SyntaxFaults faults)
    {
        if (value is JsonString { Text: "*" } star)
        {
            statement.Principals = new PrincipalModel([new PrincipalEntry(PrincipalType.Star, "*", star.Start)], start);
            return true;
        }

        if (value is not JsonObject types)
        {
            return faults.Add(value.Start, "a principal is \"*\" or an object");
        }

        if (types.Members.Length == 0)
        {
            return faults.Add(SyntaxFaultKind.EmptyPrincipal, start, "the object names nobody");
        }

        var entries = new List<PrincipalEntry>();
        foreach (var member in types.Members)
        {
            if (TypeOf(member.Name) is not { } type)
            {
                return faults.Add(member.Start, "a principal is of type AWS, Service, Federated or CanonicalUser");
            }

            if (StatementParser.ReadTexts(member.Value, member.Start, ref faults) is not { } texts)
            {
                return false;
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
