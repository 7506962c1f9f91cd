using Reeve.Policy.Matching;

namespace Reeve.Policy.Lint;

/// <summary>Answers whether requests have a condition key.</summary>
internal static class ConditionKeys
{
    /// <summary>Whether any request can have the key. Where that cannot be known, it can.</summary>
    public static bool IsKnown(string key, StatementSubject statement, LintSubject subject)
    {
        var prefix = PrefixOf(key);
        return IsOfIdentityProvider(prefix)
            || subject.GlobalKeys.Find(key) is not null
            || statement.Services.Any(service => service.FindConditionKey(key) is not null)
            || (prefix != "aws" && subject.Reference.FindServiceOfKeys(prefix)?.FindConditionKey(key) is not null);
    }

    /// <summary>
    /// Whether a key belongs to a service other than those of the statement, so that no request for its actions has it. Claimed only where the
    /// services of all actions are known.
    /// </summary>
    public static bool IsOfOtherService(string key, StatementSubject statement, LintSubject subject)
    {
        var prefix = PrefixOf(key);
        return statement.HasKnownActions
            && prefix != "aws"
            && !IsOfIdentityProvider(prefix)
            && subject.GlobalKeys.Find(key) is null
            && !statement.Services.Any(service => service.Prefix == prefix || service.FindConditionKey(key) is not null)
            && subject.Reference.FindServiceOfKeys(prefix)?.FindConditionKey(key) is not null;
    }

    private static string PrefixOf(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : AsciiFold.ToLower(key[..colon]);
    }

    /// <summary>Identity providers are hosts, and anybody can add one with keys of its own. No service has a dot in its prefix.</summary>
    private static bool IsOfIdentityProvider(string prefix) => prefix.Contains('.', StringComparison.Ordinal);
}
