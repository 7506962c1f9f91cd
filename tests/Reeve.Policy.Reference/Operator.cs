namespace Reeve.Policy.Reference;

/// <summary>A condition operator, taken apart.</summary>
/// <param name="Set">Its set operator.</param>
/// <param name="Family">How it compares.</param>
/// <param name="Relation">For numbers and dates, what it asks: <c>Equals</c>, <c>LessThan</c>…; a negated operator has the relation it negates.</param>
/// <param name="IsNegated">Whether it asks that none of the values match.</param>
/// <param name="IfExists">Whether an absent key satisfies it.</param>
internal sealed record Operator(SetOperator Set, OperatorFamily Family, string Relation, bool IsNegated, bool IfExists)
{
    private static readonly (string Name, OperatorFamily Family, string Relation, bool IsNegated)[] Known =
    [
        ("StringEquals", OperatorFamily.Text, "Equals", false),
        ("StringNotEquals", OperatorFamily.Text, "Equals", true),
        ("StringEqualsIgnoreCase", OperatorFamily.TextIgnoringCase, "Equals", false),
        ("StringNotEqualsIgnoreCase", OperatorFamily.TextIgnoringCase, "Equals", true),
        ("StringLike", OperatorFamily.TextLike, "Equals", false),
        ("StringNotLike", OperatorFamily.TextLike, "Equals", true),
        ("NumericEquals", OperatorFamily.Number, "Equals", false),
        ("NumericNotEquals", OperatorFamily.Number, "Equals", true),
        ("NumericLessThan", OperatorFamily.Number, "LessThan", false),
        ("NumericLessThanEquals", OperatorFamily.Number, "LessThanEquals", false),
        ("NumericGreaterThan", OperatorFamily.Number, "GreaterThan", false),
        ("NumericGreaterThanEquals", OperatorFamily.Number, "GreaterThanEquals", false),
        ("DateEquals", OperatorFamily.Date, "Equals", false),
        ("DateNotEquals", OperatorFamily.Date, "Equals", true),
        ("DateLessThan", OperatorFamily.Date, "LessThan", false),
        ("DateLessThanEquals", OperatorFamily.Date, "LessThanEquals", false),
        ("DateGreaterThan", OperatorFamily.Date, "GreaterThan", false),
        ("DateGreaterThanEquals", OperatorFamily.Date, "GreaterThanEquals", false),
        ("Bool", OperatorFamily.Bool, "Equals", false),
        ("BinaryEquals", OperatorFamily.Binary, "Equals", false),
        ("IpAddress", OperatorFamily.Address, "Equals", false),
        ("NotIpAddress", OperatorFamily.Address, "Equals", true),
        ("ArnEquals", OperatorFamily.Arn, "Equals", false),
        ("ArnLike", OperatorFamily.Arn, "Equals", false),
        ("ArnNotEquals", OperatorFamily.Arn, "Equals", true),
        ("ArnNotLike", OperatorFamily.Arn, "Equals", true),
        ("Null", OperatorFamily.Null, "Equals", false),
    ];

    private static readonly Dictionary<string, (string Name, OperatorFamily Family, string Relation, bool IsNegated)> ByLowerName =
        Known.ToDictionary(known => Ascii.Lower(known.Name), StringComparer.Ordinal);

    /// <summary>Whether there is such an operator; names ignore case when a policy is evaluated.</summary>
    public static bool IsKnown(string name) => TryParse(name) is not null;

    public static Operator Parse(string name) => TryParse(name) ?? throw new FormatException($"\"{name}\" is no condition operator");

    private static Operator? TryParse(string name)
    {
        var rest = Ascii.Lower(name);
        var set = SetOperator.None;
        if (rest.StartsWith("forallvalues:", StringComparison.Ordinal))
        {
            (set, rest) = (SetOperator.ForAllValues, rest[13..]);
        }
        else if (rest.StartsWith("foranyvalue:", StringComparison.Ordinal))
        {
            (set, rest) = (SetOperator.ForAnyValue, rest[12..]);
        }

        var ifExists = rest.EndsWith("ifexists", StringComparison.Ordinal);
        rest = ifExists ? rest[..^8] : rest;
        return !ByLowerName.TryGetValue(rest, out var found) || (ifExists && found.Family == OperatorFamily.Null)
            ? null
            : new Operator(set, found.Family, found.Relation, found.IsNegated, ifExists);
    }
}
