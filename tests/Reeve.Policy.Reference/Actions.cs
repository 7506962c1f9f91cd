namespace Reeve.Policy.Reference;

/// <summary>§4.4, Action: both parts ignore case, wildcards stand in the name only, a lone <c>*</c> is every action.</summary>
internal static class Actions
{
    public static bool Matches(string pattern, string action)
    {
        if (pattern == "*")
        {
            return true;
        }

        var wanted = Ascii.Lower(pattern).Split(':', 2);
        var asked = Ascii.Lower(action).Split(':', 2);
        return wanted.Length == 2
            && asked.Length == 2
            && wanted[0] == asked[0]
            && Pattern.Matches(Pattern.WithWildcards(wanted[1]), Pattern.Literal(asked[1]));
    }

    /// <summary>The actions whose resource-based policy is the trust policy of a role.</summary>
    public static bool IsAboutTrust(string action)
    {
        var lower = Ascii.Lower(action);
        return lower.StartsWith("sts:assumerole", StringComparison.Ordinal) || lower is "sts:tagsession" or "sts:setsourceidentity";
    }
}
