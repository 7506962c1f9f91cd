using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>A member's constraints in words, but for its pattern.</summary>
internal static class MemberConstraints
{
    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(MemberRules rules, MemberType type)
    {
        var each = type.IsList ? "each " : "";
        if (rules.Count is { } count)
        {
            yield return $"{Range(count)} members";
        }

        if (rules.Length is { } length)
        {
            yield return $"{each}{Range(length)} {(type.Kind is MemberKind.Blob ? "bytes" : "characters")}";
        }

        if (rules.ValueRange is { } range)
        {
            yield return Range(range);
        }

        if (rules.OneOf.Count > 0)
        {
            yield return each + string.Join(" or ", rules.OneOf);
        }
    }

    private static string Range(Bounds bounds) => FormattableString.Invariant($"{bounds.Minimum} to {bounds.Maximum}");
}
