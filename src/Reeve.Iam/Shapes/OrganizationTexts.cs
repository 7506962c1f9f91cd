namespace Reeve.Iam.Shapes;

/// <summary>The texts by which AWS Organizations names what it has.</summary>
internal static class OrganizationTexts
{
    /// <summary>Whether a text begins with an organization and a root: <c>o-…/r-…</c>.</summary>
    public static bool IsPath(string text) =>
        text.StartsWith("o-", StringComparison.Ordinal)
        && text.IndexOf('/', StringComparison.Ordinal) is >= 12 and <= 34 and var slash
        && text[2..slash].All(IsSmall)
        && text[(slash + 1)..].StartsWith("r-", StringComparison.Ordinal)
        && text[(slash + 3)..].TakeWhile(IsSmall).Count() >= 4;

    /// <summary>Whether a text is the id of a policy: <c>p-…</c>.</summary>
    public static bool IsPolicyId(string text) =>
        text.Length is >= 10 and <= 130 && text.StartsWith("p-", StringComparison.Ordinal) && text[2..].All(c => char.IsAsciiLetterOrDigit(c) || c is '_');

    private static bool IsSmall(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
