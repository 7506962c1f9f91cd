using System.Collections.Frozen;

namespace Reeve.Policy.Conditions;

/// <summary>Every name that an operator can have: the plain ones, with <c>IfExists</c>, and with a set operator in front.</summary>
internal static class ConditionOperatorNames
{
    private static readonly (string Name, OperatorFamily Family, bool IsNegated)[] Plain =
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

    /// <summary>The names as saving wants them.</summary>
    public static FrozenDictionary<string, ConditionOperator> Exact { get; } = All().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names as evaluation takes them. They are ASCII, so no other letter's case can come in.</summary>
    public static FrozenDictionary<string, ConditionOperator> InAnyCase { get; } = Exact.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<KeyValuePair<string, ConditionOperator>> All()
    {
        foreach (var (name, family, isNegated) in Plain)
        {
            foreach (var (prefix, set) in new[] { ("", SetOperator.None), ("ForAllValues:", SetOperator.ForAllValues), ("ForAnyValue:", SetOperator.ForAnyValue) })
            {
                yield return new(prefix + name, new ConditionOperator(family, isNegated, IfExists: false, set));
                if (family != OperatorFamily.Null)
                {
                    yield return new(prefix + name + "IfExists", new ConditionOperator(family, isNegated, IfExists: true, set));
                }
            }
        }
    }
}
