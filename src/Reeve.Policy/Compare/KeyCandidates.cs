using System.Globalization;
using Reeve.Policy.Conditions;
using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Compare;

/// <summary>The values of one condition key that conditions can tell apart; no values stand for its absence, which comes first.</summary>
/// <param name="Key">The key.</param>
/// <param name="IsMultivalued">Whether requests give it as a list.</param>
/// <param name="Values">The values.</param>
internal sealed record KeyCandidates(string Key, bool IsMultivalued, IReadOnlyList<string[]> Values)
{
    // Of more, not all pairs are asked.
    private const int MostForPairs = 8;

    /// <summary>Those of every key that the statements ask about or put in.</summary>
    public static IEnumerable<KeyCandidates> Of(IReadOnlyList<ComparedStatement> statements, KnownKeys known, ComparisonBudget budget)
    {
        var tests = statements
            .SelectMany(statement => statement.Statement.Conditions.SelectMany(condition => condition.Keys.Select(key => new KeyTest(condition.OperatorText, key, statement.HasVariables, known))))
            .ToLookup(test => AsciiFold.ToLower(test.Condition.Key), StringComparer.Ordinal);
        var variables = statements.SelectMany(statement => statement.VariableKeys()).ToLookup(key => AsciiFold.ToLower(key), StringComparer.Ordinal);
        foreach (var key in tests.Select(group => group.Key).Concat(variables.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Where(known.IsOpen))
        {
            if (tests.Contains(key) && variables.Contains(key))
            {
                budget.Omit(); // a resource may then hold any value that the condition asks for
            }

            yield return Of(tests[key].FirstOrDefault()?.Condition.Key ?? variables[key].First(), [.. tests[key]], variables.Contains(key), budget);
        }
    }

    private static KeyCandidates Of(string key, KeyTest[] tests, bool isPutIn, ComparisonBudget budget)
    {
        var singles = ValuesOf(tests, budget).Concat(isPutIn ? [LanguagePattern.ValueOf(key)] : []).Distinct(StringComparer.Ordinal).ToArray();
        var isMultivalued = Array.Exists(tests, test => test.Operator.Set is not SetOperator.None);
        var values = singles.Select(value => (string[])[value]).Prepend([]);
        if (!isMultivalued)
        {
            return new(key, false, [.. values]);
        }

        if (singles.Length > 2)
        {
            budget.Omit(); // lists of three and more are not asked
        }

        var paired = singles.Take(MostForPairs).ToArray();
        var pairs = paired.SelectMany((first, index) => paired.Skip(index + 1).Select(second => (string[])[first, second]));
        return new(key, true, [.. values, .. pairs]);
    }

    private static IEnumerable<string> ValuesOf(KeyTest[] tests, ComparisonBudget budget)
    {
        var texts = tests.SelectMany(test => test.Patterns()).Distinct().ToArray();
        var plain = tests.SelectMany(test => test.Samples(budget));
        return texts.Length == 0 ? plain : LanguageClasses.Of(LanguagePattern.Any, texts, budget).Select(found => found.Witness).Concat(plain);
    }

    /// <summary>One operator on the key.</summary>
    private sealed record KeyTest(string OperatorText, ConditionKeyModel Condition, bool HasVariables, KnownKeys Known)
    {
        public ConditionOperator Operator { get; } = ConditionOperator.TryParse(OperatorText, out var parsed) ? parsed : default;

        private IEnumerable<string> Texts => Condition.Values.Select(value => value.Text);

        // What is compared as text: the classes of texts are found as those of resources are.
        public IEnumerable<LanguagePattern> Patterns() => TextPatterns().Select(Known.PutIn);

        private IEnumerable<LanguagePattern> TextPatterns() => Operator.Family switch
        {
            OperatorFamily.StringEquals => Texts.Select(text => LanguagePattern.OfText(text, HasVariables, wildcards: false)),
            OperatorFamily.StringLike => Texts.Select(text => LanguagePattern.OfText(text, HasVariables, wildcards: true)),
            OperatorFamily.StringEqualsIgnoreCase => Texts.SelectMany(text => (string[])[text, AsciiFold.ToLower(text), Upper(text)])
                .Select(text => LanguagePattern.OfText(text, HasVariables, wildcards: false)),
            OperatorFamily.ArnLike => Texts.Select(text => LanguagePattern.OfArn(text, HasVariables)).OfType<LanguagePattern>(),
            _ => [],
        };

        // What is compared as something else: each value and its neighbours.
        public IEnumerable<string> Samples(ComparisonBudget budget)
        {
            if (HasVariables && !Patterns().Any() && Texts.Any(PatternSyntax.HasVariable))
            {
                budget.Omit(); // what is put into a number, a date or an address is not looked into
            }

            switch (Operator.Family)
            {
                case OperatorFamily.NumericEquals or OperatorFamily.NumericLessThan or OperatorFamily.NumericLessThanEquals
                    or OperatorFamily.NumericGreaterThan or OperatorFamily.NumericGreaterThanEquals:
                    return Texts.SelectMany(Around);
                case OperatorFamily.Bool:
                    return ["true", "false"];
                case OperatorFamily.IpAddress:
                    budget.Omit(); // ranges in ranges are not looked into
                    return [.. Texts.Select(text => text.Split('/')[0]), "192.0.2.255", "2001:db8::ffff"];
                case OperatorFamily.DateEquals or OperatorFamily.DateLessThan or OperatorFamily.DateLessThanEquals
                    or OperatorFamily.DateGreaterThan or OperatorFamily.DateGreaterThanEquals:
                    budget.Omit(); // nor are the times between two
                    return [.. Texts, "1970-01-01T00:00:00Z", "2999-12-31T23:59:59Z"];
                case OperatorFamily.BinaryEquals:
                    return [.. Texts, "AA=="];
                case OperatorFamily.Null:
                    return ["x"];
                default:
                    return [];
            }
        }

        private static string Upper(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterLower(letter) ? (char)(letter - 32) : letter));

        private static IEnumerable<string> Around(string text) =>
            decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new[] { number - 1, number - 0.5m, number, number + 0.5m, number + 1 }.Select(near => near.ToString(CultureInfo.InvariantCulture))
                : [];
    }
}
