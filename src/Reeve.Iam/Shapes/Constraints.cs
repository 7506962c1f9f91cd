using System.Globalization;

namespace Reeve.Iam.Shapes;

/// <summary>The checks that generated binders call: each notes what is broken and returns nothing.</summary>
internal static class Constraints
{
    private const string NotNull = "Member must not be null";

    public static void Required(ConstraintFaults faults, string field, string? value)
    {
        if (value is null)
        {
            faults.Add(field, null, NotNull);
        }
    }

    public static void Length(ConstraintFaults faults, string field, string? value, int minimum, int maximum)
    {
        if (value?.Length > maximum)
        {
            faults.Add(field, value, AtMost("length", maximum));
        }
        else if (value?.Length < minimum)
        {
            faults.Add(field, value, AtLeast("length", minimum));
        }
    }

    public static void Pattern(ConstraintFaults faults, string field, string? value, TextPattern pattern)
    {
        var rule = TextRules.Of(pattern);
        if (value is null || value.Length == 0 || rule.IsSatisfiedBy(value))
        {
            return; // an empty text is a matter of length
        }

        if (rule.Sentence is null)
        {
            faults.Add(field, value, "Member must satisfy regular expression pattern: " + rule.Expression);
        }
        else
        {
            faults.AddSentence(string.Format(CultureInfo.InvariantCulture, rule.Sentence, field));
        }
    }

    public static void OneOf(ConstraintFaults faults, string field, string? value, ReadOnlySpan<string> values)
    {
        if (value is not null && !values.Contains(value))
        {
            faults.Add(field, value, "Member must satisfy enum value set");
        }
    }

    public static void ValueRange(ConstraintFaults faults, string field, int? value, int minimum, int maximum)
    {
        if (value > maximum)
        {
            faults.Add(field, Text(value), AtMost("value", maximum));
        }
        else if (value < minimum)
        {
            faults.Add(field, Text(value), AtLeast("value", minimum));
        }
    }

    public static void Count(ConstraintFaults faults, string field, int count, int minimum, int maximum)
    {
        if (count > maximum)
        {
            faults.Add(field, null, AtMost("length", maximum));
        }
        else if (count < minimum)
        {
            faults.Add(field, null, AtLeast("length", minimum));
        }
    }

    /// <summary>Holds the members of a list of texts to their rules; AWS lists all rules of the member when one of them is broken.</summary>
    public static void Members(
        ConstraintFaults faults, string field, IReadOnlyList<string> values, int minimum, int maximum, TextPattern? pattern)
    {
        var rule = pattern is { } given ? TextRules.Of(given) : null;
        if (values.All(value => value.Length >= minimum && value.Length <= maximum && rule?.IsSatisfiedBy(value) is not false))
        {
            return;
        }

        string[] rules =
        [
            AtMost("length", maximum), AtLeast("length", minimum),
            .. rule is null ? (string[])[] : ["Member must satisfy regular expression pattern: " + rule.Expression], NotNull,
        ];
        faults.Add(field, null, $"Member must satisfy constraint: [{string.Join(", ", rules)}]");
    }

    private static string AtMost(string what, int maximum) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have {what} less than or equal to {maximum}");

    private static string AtLeast(string what, int minimum) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have {what} greater than or equal to {minimum}");

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
