using System.Collections.Immutable;

namespace Reeve.Policy.Compare;

/// <summary>Words for what a comparison found, in the patterns that people wrote.</summary>
internal static class Wording
{
    /// <summary>The narrowest pattern that the allowing statements list for a class; where they list what they leave out, that.</summary>
    public static string Of(
        ComparedStatement[] allowing,
        Func<ComparedStatement, ImmutableArray<(LanguagePattern Pattern, string Text)>> listed,
        Func<ComparedStatement, bool> isNegated,
        HashSet<LanguagePattern> matching)
    {
        var narrowest = allowing.Where(statement => !isNegated(statement))
            .SelectMany(statement => listed(statement))
            .Where(each => matching.Contains(each.Pattern))
            .OrderByDescending(each => each.Pattern.Literals)
            .ThenBy(each => each.Text, StringComparer.Ordinal)
            .Select(each => each.Text)
            .FirstOrDefault();
        return narrowest
            ?? allowing.Where(isNegated)
                .Where(statement => !listed(statement).Any(each => matching.Contains(each.Pattern)))
                .Select(statement => $"all but {string.Join(", ", listed(statement).Select(each => each.Text))}")
                .FirstOrDefault()
            ?? "*";
    }

    /// <summary>The keys of a context.</summary>
    public static string Of(RequestContext context)
    {
        var keys = context.Keys.Select(key => context.TryGetValues(key, out var values) ? $"{key} = {string.Join(", ", values.Select(Shown))}" : key).ToArray();
        return keys.Length == 0 ? "no condition key of the policies is present" : string.Join("; ", keys);
    }

    // What stands for a key's own value is not text for people.
    private static string Shown(string value) => value.Contains('\uE000', StringComparison.Ordinal) ? "any value" : value.Length == 0 ? "\"\"" : value;
}
