using Reeve.Policy.Matching;

namespace Reeve.Policy.Conditions;

/// <summary>A condition operator taken apart.</summary>
/// <param name="Family">What it compares.</param>
/// <param name="IsNegated">Whether the listed values are the ones that must not match.</param>
/// <param name="IfExists">Whether an absent key satisfies it.</param>
/// <param name="Set">How it treats many values.</param>
internal readonly record struct ConditionOperator(OperatorFamily Family, bool IsNegated, bool IfExists, SetOperator Set)
{
    private const string IfExistsSuffix = "IfExists";

    private static readonly (string Name, OperatorFamily Family, bool IsNegated)[] Known =
    [
        ("StringEquals", OperatorFamily.StringEquals, false),
        ("StringNotEquals", OperatorFamily.StringEquals, true),
        ("StringEqualsIgnoreCase", OperatorFamily.StringEqualsIgnoreCase, false),
        ("StringNotEqualsIgnoreCase", OperatorFamily.StringEqualsIgnoreCase, true),
        ("StringLike", OperatorFamily.StringLike, false),
        ("StringNotLike", OperatorFamily.StringLike, true),
        ("NumericEquals", OperatorFamily.NumericEquals, false),
        ("NumericNotEquals", OperatorFamily.NumericEquals, true),
        ("NumericLessThan", OperatorFamily.NumericLessThan, false),
        ("NumericLessThanEquals", OperatorFamily.NumericLessThanEquals, false),
        ("NumericGreaterThan", OperatorFamily.NumericGreaterThan, false),
        ("NumericGreaterThanEquals", OperatorFamily.NumericGreaterThanEquals, false),
        ("DateEquals", OperatorFamily.DateEquals, false),
        ("DateNotEquals", OperatorFamily.DateEquals, true),
        ("DateLessThan", OperatorFamily.DateLessThan, false),
        ("DateLessThanEquals", OperatorFamily.DateLessThanEquals, false),
        ("DateGreaterThan", OperatorFamily.DateGreaterThan, false),
        ("DateGreaterThanEquals", OperatorFamily.DateGreaterThanEquals, false),
        ("Bool", OperatorFamily.Bool, false),
        ("BinaryEquals", OperatorFamily.BinaryEquals, false),
        ("IpAddress", OperatorFamily.IpAddress, false),
        ("NotIpAddress", OperatorFamily.IpAddress, true),
        ("ArnEquals", OperatorFamily.ArnLike, false),
        ("ArnLike", OperatorFamily.ArnLike, false),
        ("ArnNotEquals", OperatorFamily.ArnLike, true),
        ("ArnNotLike", OperatorFamily.ArnLike, true),
        ("Null", OperatorFamily.Null, false),
    ];

    /// <summary>Reads an operator's name in any case, as evaluation does.</summary>
    public static bool TryParse(string name, out ConditionOperator value) => TryParse(name, AsciiFold.Equal, out value);

    /// <summary>Reads an operator's name in its one right spelling, as saving does.</summary>
    public static bool TryParseExact(string name, out ConditionOperator value) =>
        TryParse(name, static (left, right) => left.SequenceEqual(right), out value);

    private static bool TryParse(ReadOnlySpan<char> name, Func<ReadOnlySpan<char>, ReadOnlySpan<char>, bool> equal, out ConditionOperator value)
    {
        var set = SetOf(ref name, equal);
        var ifExists = name.Length > IfExistsSuffix.Length && equal(name[^IfExistsSuffix.Length..], IfExistsSuffix);
        if (ifExists)
        {
            name = name[..^IfExistsSuffix.Length];
        }

        foreach (var (known, family, isNegated) in Known)
        {
            if (equal(name, known))
            {
                value = new ConditionOperator(family, isNegated, ifExists, set);
                return !(ifExists && family == OperatorFamily.Null);
            }
        }

        value = default;
        return false;
    }

    private static SetOperator SetOf(ref ReadOnlySpan<char> name, Func<ReadOnlySpan<char>, ReadOnlySpan<char>, bool> equal)
    {
        const string forAll = "ForAllValues:";
        const string forAny = "ForAnyValue:";
        if (name.Length > forAll.Length && equal(name[..forAll.Length], forAll))
        {
            name = name[forAll.Length..];
            return SetOperator.ForAllValues;
        }

        if (name.Length > forAny.Length && equal(name[..forAny.Length], forAny))
        {
            name = name[forAny.Length..];
            return SetOperator.ForAnyValue;
        }

        return SetOperator.None;
    }
}
