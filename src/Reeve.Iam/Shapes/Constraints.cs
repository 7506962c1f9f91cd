using System.Collections.Immutable;
using System.Globalization;

namespace Reeve.Iam.Shapes;

/// <summary>
/// The checks that generated binders call: each notes what is broken and returns nothing. Parameters are named by their wire paths,
/// and only <see cref="Required"/> minds that one is absent.
/// </summary>
internal static class Constraints
{
    private const string NotNull = "Member must not be null";

    public static void Required(ConstraintFaults faults, string path, bool isGiven)
    {
        if (!isGiven)
        {
            faults.AddMissing(path);
        }
    }

    public static void Length(ConstraintFaults faults, string path, string? value, int minimum, int maximum)
    {
        if (IsTooLong(value, maximum))
        {
            faults.Add(path, value, AtMost("length", maximum));
        }
        else if (IsTooShort(value, minimum))
        {
            faults.Add(path, value, AtLeast("length", minimum));
        }
    }

    public static void Length(ConstraintFaults faults, string path, ReadOnlyMemory<byte>? value, int minimum, int maximum)
    {
        if (value?.Length > maximum)
        {
            faults.Add(path, null, AtMost("length", maximum));
        }
        else if (value?.Length < minimum)
        {
            faults.Add(path, null, AtLeast("length", minimum));
        }
    }

    public static void Pattern(ConstraintFaults faults, string path, string? value, TextPattern pattern)
    {
        var rule = TextRules.Of(pattern);
        // For IAM an empty text is a matter of length; STS tells of both.
        if (value is null || (value.Length == 0 && !faults.EchoesValues) || rule.IsSatisfiedBy(value))
        {
            return;
        }

        if (rule.Sentence is null)
        {
            faults.Add(path, value, "Member must satisfy regular expression pattern: " + rule.Expression);
        }
        else
        {
            faults.AddSentence(string.Format(CultureInfo.InvariantCulture, rule.Sentence, ParameterName.InMessages(path)));
        }
    }

    public static void OneOf(ConstraintFaults faults, string path, string? value, ReadOnlySpan<string> values)
    {
        if (value is not null && !values.Contains(value))
        {
            faults.Add(path, value, "Member must satisfy enum value set");
        }
    }

    public static void ValueRange(ConstraintFaults faults, string path, int? value, int minimum, int maximum)
    {
        if (value > maximum)
        {
            faults.Add(path, Text(value), AtMost("value", maximum));
        }
        else if (value < minimum)
        {
            faults.Add(path, Text(value), AtLeast("value", minimum));
        }
    }

    public static void Count<T>(ConstraintFaults faults, string path, ImmutableArray<T> list, int minimum, int maximum)
    {
        if (list.IsDefault)
        {
            return;
        }

        if (list.Length > maximum)
        {
            faults.Add(path, null, AtMost("length", maximum));
        }
        else if (list.Length < minimum)
        {
            faults.Add(path, null, AtLeast("length", minimum));
        }
    }

    /// <summary>Holds the members of a list of texts to their rules; AWS lists all rules of the member when one of them is broken.</summary>
    public static void Members(
        ConstraintFaults faults, string path, ImmutableArray<string> list, int minimum, int maximum, TextPattern? pattern)
    {
        var rule = pattern is { } given ? TextRules.Of(given) : null;
        if (list.IsDefault
            || list.All(value => !IsTooShort(value, minimum) && !IsTooLong(value, maximum) && rule?.IsSatisfiedBy(value) is not false))
        {
            return;
        }

        // As recorded of tagKeys, which have a pattern, and of clientIDList and thumbprintList, which have none.
        string[] ofPattern = rule is null ? [] : ["Member must satisfy regular expression pattern: " + rule.Expression, NotNull];
        AddMembers(faults, path, list, [AtMost("length", maximum), AtLeast("length", minimum), .. ofPattern]);
    }

    /// <summary>Holds the members of a list of texts to an enumeration.</summary>
    public static void MembersOneOf(ConstraintFaults faults, string path, ImmutableArray<string> list, ReadOnlySpan<string> values)
    {
        foreach (var value in list.OrEmpty())
        {
            if (!values.Contains(value))
            {
                AddMembers(faults, path, list, ["Member must satisfy enum value set", NotNull]);
                return;
            }
        }
    }

    // AWS counts characters, of which one outside the basic plane is two of .NET's: they are counted only where that can matter.
    private static bool IsTooLong(string? value, int maximum) => value?.Length > maximum && LengthOf(value) > maximum;

    private static bool IsTooShort(string? value, int minimum) => value?.Length < 2 * minimum && LengthOf(value) < minimum;

    private static int LengthOf(string value)
    {
        var length = 0;
        foreach (var each in value)
        {
            length += char.IsLowSurrogate(each) ? 0 : 1;
        }

        return length;
    }

    private static void AddMembers(ConstraintFaults faults, string path, ImmutableArray<string> list, string[] rules) =>
        faults.Add(path, $"[{string.Join(", ", list)}]", $"Member must satisfy constraint: [{string.Join(", ", rules)}]");

    private static string AtMost(string what, int maximum) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have {what} less than or equal to {maximum}");

    private static string AtLeast(string what, int minimum) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have {what} greater than or equal to {minimum}");

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
