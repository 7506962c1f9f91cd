using System.Text;

namespace Reeve.Policy.Matching;

/// <summary>Reads the pattern language of a policy value: wildcards, variables with defaults, and the escapes <c>${*}</c>, <c>${?}</c>, <c>${$}</c>.</summary>
internal static class PatternSyntax
{
    /// <summary>Whether <paramref name="text"/> names a variable or an escape.</summary>
    public static bool HasVariable(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>The tokens of a text without variables.</summary>
    public static string Tokens(string text, bool wildcards) =>
        wildcards && text.AsSpan().IndexOfAny('*', '?') >= 0
            ? text.Replace('*', Token.AnyRun).Replace('?', Token.AnyOne)
            : text;

    /// <summary>Splits a text at its variables. Neighbouring literal pieces come as one.</summary>
    public static List<PatternPart> Parse(string text, bool wildcards)
    {
        var parts = new List<PatternPart>();
        var literal = new StringBuilder();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var dollar = rest.IndexOf("${", StringComparison.Ordinal);
            var end = dollar < 0 ? -1 : EndOf(rest[dollar..]);
            if (end < 0)
            {
                // Nothing closes it, so it is no variable but text.
                break;
            }

            literal.Append(Tokens(rest[..dollar].ToString(), wildcards));
            var inner = rest.Slice(dollar + 2, end - 3);
            if (inner is "*" or "?" or "$")
            {
                literal.Append(inner);
            }
            else
            {
                Flush(literal, parts);
                parts.Add(Variable(inner));
            }

            rest = rest[(dollar + end)..];
        }

        literal.Append(Tokens(rest.ToString(), wildcards));
        Flush(literal, parts);
        return parts;
    }

    /// <summary>Length of the variable that <paramref name="text"/> begins with, through its brace; a quoted default may hold braces.</summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        var (hasComma, isQuoted) = (false, false);
        for (var i = 2; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ',':
                    hasComma = true;
                    break;
                case '\'' when hasComma:
                    isQuoted = !isQuoted;
                    break;
                case '}' when !isQuoted:
                    return i + 1;
            }
        }

        return -1;
    }

    private static PatternPart Variable(ReadOnlySpan<char> inner)
    {
        var key = inner;
        var fallback = "";
        var hasDefault = false;
        var comma = inner.IndexOf(',');
        if (comma >= 0 && inner[(comma + 1)..].Trim(' ') is ['\'', .. var quoted, '\''])
        {
            key = inner[..comma];
            (fallback, hasDefault) = (quoted.ToString(), true);
        }

        key = key.Trim(' ');
        return new PatternPart(fallback, key.ToString(), AsciiFold.Hash(key), hasDefault);
    }

    private static void Flush(StringBuilder literal, List<PatternPart> parts)
    {
        if (literal.Length > 0)
        {
            parts.Add(new PatternPart(literal.ToString(), null, 0, false));
            literal.Clear();
        }
    }
}
