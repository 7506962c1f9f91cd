using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>Which checks a member's constraints come to, in the order in which their faults are reported.</summary>
internal static class MemberChecks
{
    /// <summary>The check that the member is given.</summary>
    public const string Required = "Required";

    /// <summary>The checks of a member.</summary>
    public static IEnumerable<MemberCheck> Of(MemberModel member)
    {
        var rules = member.Rules;
        if (rules.IsRequired)
        {
            yield return new(Required);
        }

        if (rules.Count is { } count)
        {
            yield return new("Count", Literals.Arguments(count));
        }

        foreach (var check in member.Type.IsList ? OfListMembers(rules) : OfText(rules))
        {
            yield return check;
        }

        if (rules.ValueRange is { } range)
        {
            yield return new("ValueRange", Literals.Arguments(range));
        }
    }

    private static IEnumerable<MemberCheck> OfText(MemberRules rules)
    {
        // AWS tells of the characters before it tells of their number.
        if (rules.Pattern is { } pattern)
        {
            yield return new("Pattern", Pattern(pattern));
        }

        if (rules.Length is { } length)
        {
            yield return new("Length", Literals.Arguments(length));
        }

        if (rules.OneOf.Count > 0)
        {
            yield return new("OneOf", $"[{Literals.Texts(rules.OneOf)}]");
        }
    }

    private static IEnumerable<MemberCheck> OfListMembers(MemberRules rules)
    {
        if (rules.Length is not null || rules.Pattern is not null)
        {
            yield return new(
                "Members",
                rules.Length is { } length ? Literals.Arguments(length) : "0, int.MaxValue",
                rules.Pattern is { } pattern ? Pattern(pattern) : "null");
        }

        if (rules.OneOf.Count > 0)
        {
            yield return new("MembersOneOf", $"[{Literals.Texts(rules.OneOf)}]");
        }
    }

    private static string Pattern(string name) => "TextPattern." + name;
}
