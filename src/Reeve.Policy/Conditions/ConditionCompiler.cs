using Reeve.Policy.Matching;
using Reeve.Policy.Model;
using Reeve.Policy.Values;

namespace Reeve.Policy.Conditions;

/// <summary>Compiles the condition block of a statement.</summary>
internal static class ConditionCompiler
{
    /// <summary>One test per operator and key; all must hold.</summary>
    public static ConditionTest[] Compile(ConditionModel[] conditions, bool variables)
    {
        if (conditions.Length == 0)
        {
            return [];
        }

        var tests = new List<ConditionTest>();
        foreach (var condition in conditions)
        {
            if (!ConditionOperator.TryParse(condition.OperatorText, out var op))
            {
                // The parser lets an unknown operator pass only where it holds no key.
                continue;
            }

            foreach (var key in condition.Keys)
            {
                tests.Add(Compile(key, op, condition.OperatorText, variables));
            }
        }

        return [.. tests];
    }

    private static ConditionTest Compile(ConditionKeyModel key, ConditionOperator op, string operatorText, bool variables)
    {
        var values = Array.ConvertAll(key.Values, value => value.Text);
        return op.Family == OperatorFamily.Null
            ? new NullTest(key.Key, Lists(values, "true"), Lists(values, "false"), operatorText)
            : new ValueTest(key.Key, op, Matcher(op.Family, values, variables), operatorText);
    }

    private static bool Lists(string[] values, string wanted) => Array.Exists(values, value => AsciiFold.Equal(value, wanted));

    private static ValueMatcher Matcher(OperatorFamily family, string[] values, bool variables) => family switch
    {
        OperatorFamily.StringEquals => new StringMatcher(Patterns(values, variables, wildcards: false)),
        OperatorFamily.StringLike => new StringMatcher(Patterns(values, variables, wildcards: true)),
        OperatorFamily.StringEqualsIgnoreCase => new IgnoreCaseMatcher(Patterns(values, variables, wildcards: false)),
        OperatorFamily.NumericEquals => new NumericMatcher(Comparison.Equal, values),
        OperatorFamily.NumericLessThan => new NumericMatcher(Comparison.Less, values),
        OperatorFamily.NumericLessThanEquals => new NumericMatcher(Comparison.LessOrEqual, values),
        OperatorFamily.NumericGreaterThan => new NumericMatcher(Comparison.Greater, values),
        OperatorFamily.NumericGreaterThanEquals => new NumericMatcher(Comparison.GreaterOrEqual, values),
        OperatorFamily.DateEquals => DateMatcher.Compile(Comparison.Equal, values),
        OperatorFamily.DateLessThan => DateMatcher.Compile(Comparison.Less, values),
        OperatorFamily.DateLessThanEquals => DateMatcher.Compile(Comparison.LessOrEqual, values),
        OperatorFamily.DateGreaterThan => DateMatcher.Compile(Comparison.Greater, values),
        OperatorFamily.DateGreaterThanEquals => DateMatcher.Compile(Comparison.GreaterOrEqual, values),
        OperatorFamily.Bool => new BoolMatcher(Patterns(values, variables, wildcards: false)),
        OperatorFamily.BinaryEquals => BinaryMatcher.Compile(values),
        OperatorFamily.IpAddress => IpMatcher.Compile(values),
        _ => new ArnMatcher(Array.ConvertAll(values, value => ArnOperand.Compile(value, variables))),
    };

    private static TextPattern[] Patterns(string[] values, bool variables, bool wildcards) =>
        Array.ConvertAll(values, value => TextPattern.Compile(value, variables, wildcards));
}
