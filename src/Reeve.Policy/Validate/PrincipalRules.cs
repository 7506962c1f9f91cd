using Reeve.Policy.Model;
using Reeve.Policy.Values;

namespace Reeve.Policy.Validate;

/// <summary>The form of principals in a trust policy.</summary>
internal static class PrincipalRules
{
    public static IEnumerable<Finding> Faults(PrincipalModel principals)
    {
        if (principals.Entries.Length == 0)
        {
            yield return new Finding(FaultTexts.EmptyPrincipal, principals.Start);
        }

        foreach (var entry in principals.Entries)
        {
            if (entry.Type == PrincipalType.Star)
            {
                yield return new Finding(FaultTexts.TrustStar, entry.Start);
            }
            else if (!IsWellFormed(entry))
            {
                yield return new Finding(FaultTexts.InvalidPrincipal(Name(entry.Type), entry.Text), entry.Start);
            }
        }
    }

    /// <summary>Only a whole <c>*</c> is a wildcard, and groups are no principals.</summary>
    private static bool IsWellFormed(PrincipalEntry entry) => entry.Type switch
    {
        PrincipalType.Aws => entry.Text == "*" || IsAwsPrincipal(entry.Text),
        PrincipalType.Service => entry.Text.Contains('.', StringComparison.Ordinal) && entry.Text.AsSpan().IndexOfAny("*?: ") < 0,
        _ => entry.Text.Length > 0 && !entry.Text.Contains('*', StringComparison.Ordinal),
    };

    private static bool IsAwsPrincipal(string text)
    {
        if (Digits.AreAccountId(text))
        {
            return true;
        }

        if (text.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            return false;
        }

        return text.Split(':', 6) switch
        {
            ["arn", _, "iam", "", _, var name] => name == "root" || HasName(name, "user/") || HasName(name, "role/"),
            ["arn", _, "sts", "", _, var name] => HasName(name, "assumed-role/") || HasName(name, "federated-user/") || name == "self",
            [var id] => id.StartsWith("AIDA", StringComparison.Ordinal) || id.StartsWith("AROA", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool HasName(string resource, string type) => resource.Length > type.Length && resource.StartsWith(type, StringComparison.Ordinal);

    private static string Name(PrincipalType type) => type switch
    {
        PrincipalType.Service => "SERVICE",
        PrincipalType.Federated => "FEDERATED",
        PrincipalType.CanonicalUser => "CANONICALUSER",
        _ => "AWS",
    };
}
