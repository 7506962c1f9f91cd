using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>A member's constraints in words, as C# expressions.</summary>
internal static class MemberConstraints
{
    /// <summary>The expressions.</summary>
    public static IEnumerable<string> Of(MemberRules rules, MemberType type)
    {
        var each = type.IsList ? "each of " : "";
        if (rules.Count is { } count)
        {
            yield return Literals.Text($"{Range(count)} members");
        }

        if (rules.Length is { } length)
        {
            yield return Literals.Text($"{each}{Range(length)} characters");
        }

        if (rules.ValueRange is { } range)
        {
            yield return Literals.Text(Range(range));
        }

        if (rules.OneOf.Count > 0)
        {
            yield return Literals.Text(each + string.Join(" | ", rules.OneOf));
        }

        if (rules.Pattern is { } pattern)
        {
            yield return $"TextRules.Of(TextPattern.{pattern}).Expression";
        }
    }

    private static string Range(Bounds bounds) => FormattableString.Invariant($"{bounds.Minimum} to {bounds.Maximum}");
}
