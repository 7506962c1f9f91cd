namespace Reeve.Policy.Reference;

/// <summary>Compares one value of a policy with one value of the request.</summary>
internal static class Comparisons
{
    /// <summary>True or false; null where a value is not of the operator's type, which satisfies no operator, negated or not.</summary>
    public static bool? Compare(Operator @operator, string value, string asked, Context context, bool variables)
    {
        switch (@operator.Family)
        {
            case OperatorFamily.Text:
                return TextMatches(value, asked, wildcards: false, ignoreCase: false, context, variables);
            case OperatorFamily.TextIgnoringCase:
                return TextMatches(value, asked, wildcards: false, ignoreCase: true, context, variables);
            case OperatorFamily.TextLike:
                return TextMatches(value, asked, wildcards: true, ignoreCase: false, context, variables);
            case OperatorFamily.Arn:
                return ArnMatches(value, asked, context, variables);
            case OperatorFamily.Bool:
                return BoolMatches(value, asked, context, variables);
            case OperatorFamily.Number:
                return Numbers.Compare(value, asked) is { } number ? Ordered(@operator.Relation, number) : null;
            case OperatorFamily.Date:
                return Dates.Compare(value, asked) is { } date ? Ordered(@operator.Relation, date) : null;
            case OperatorFamily.Binary:
                return Bytes(value) is { } left && Bytes(asked) is { } right ? left.SequenceEqual(right) : null;
            case OperatorFamily.Address:
                return Addresses.IsInside(value, asked);
            default:
                throw new InvalidOperationException($"{@operator.Family} compares no values");
        }
    }

    /// <summary>Whether the request's value is of the operator's type. One that is not satisfies nothing, however few values it is compared with.</summary>
    public static bool CanBeRead(OperatorFamily family, string asked) => family switch
    {
        OperatorFamily.Number => Numbers.Compare(asked, asked) is not null,
        OperatorFamily.Date => Dates.Compare(asked, asked) is not null,
        OperatorFamily.Address => Addresses.IsAddress(asked),
        _ => true,
    };

    private static bool TextMatches(string value, string asked, bool wildcards, bool ignoreCase, Context context, bool variables)
    {
        var pattern = Template.Fill(value, wildcards, variables, context);
        var text = Pattern.Literal(asked);
        return pattern is not null && Pattern.Matches(ignoreCase ? Fold(pattern) : pattern, ignoreCase ? Fold(text) : text);
    }

    private static List<int> Fold(List<int> symbols) => [.. symbols.Select(symbol => symbol is >= 'A' and <= 'Z' ? symbol + 32 : symbol)];

    private static bool ArnMatches(string value, string asked, Context context, bool variables)
    {
        var pattern = Template.Fill(value, wildcards: true, variables, context);
        if (pattern is null)
        {
            return false;
        }

        var wanted = Pattern.ArnSegments(pattern);
        var given = Pattern.ArnSegments(Pattern.Literal(asked));
        return wanted.Count == 6 && given.Count == 6 && wanted.Zip(given).All(pair => Pattern.Matches(pair.First, pair.Second));
    }

    private static bool? BoolMatches(string value, string asked, Context context, bool variables)
    {
        var filled = Template.Fill(value, wildcards: false, variables, context);
        var wanted = filled is null ? "" : Ascii.Lower(string.Concat(filled.Select(char.ConvertFromUtf32)));
        var given = Ascii.Lower(asked);
        return wanted is "true" or "false" && given is "true" or "false" ? wanted == given : null;
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? bytes[..count] : null;
    }

    private static bool Ordered(string relation, int asked) => relation switch
    {
        "Equals" => asked == 0,
        "LessThan" => asked < 0,
        "LessThanEquals" => asked <= 0,
        "GreaterThan" => asked > 0,
        _ => asked >= 0,
    };
}
