namespace Reeve.Policy.Reference;

/// <summary>Policy variables: <c>${key}</c>, <c>${key, 'default'}</c> and the literals <c>${*}</c>, <c>${?}</c>, <c>${$}</c>.</summary>
internal static class Template
{
    /// <summary>Fills in a value of a policy; null where a variable has no value.</summary>
    public static List<int>? Fill(string value, bool wildcards, bool variables, Context context)
    {
        List<int> filled = [];
        var rest = value;
        while (rest.Length > 0)
        {
            var start = variables ? rest.IndexOf("${", StringComparison.Ordinal) : -1;
            var end = start < 0 ? -1 : rest.IndexOf('}', start);
            if (end < 0)
            {
                filled.AddRange(Plain(rest, wildcards));
                return filled;
            }

            var substitute = Substitute(rest[(start + 2)..end], context);
            if (substitute is null)
            {
                return null;
            }

            filled.AddRange(Plain(rest[..start], wildcards));
            filled.AddRange(Pattern.Literal(substitute));
            rest = rest[(end + 1)..];
        }

        return filled;
    }

    private static List<int> Plain(string text, bool wildcards) => wildcards ? Pattern.WithWildcards(text) : Pattern.Literal(text);

    private static string? Substitute(string variable, Context context)
    {
        if (variable is "*" or "?" or "$")
        {
            return variable;
        }

        var comma = variable.IndexOf(", '", StringComparison.Ordinal);
        if (comma < 0 || !variable.EndsWith('\''))
        {
            return context.Single(variable);
        }

        // A default stands in for a key that is absent; a multivalued key is there, and cannot be used in a variable at all.
        var name = variable[..comma];
        return context.Find(name) is null ? variable[(comma + 3)..^1] : context.Single(name);
    }
}
