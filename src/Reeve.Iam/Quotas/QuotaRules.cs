using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Quotas;

/// <summary>Which quotas may be set, and to what.</summary>
public static class QuotaRules
{
    /// <summary>What is to be set, ordered by name; or all that is wrong with it, at once.</summary>
    /// <param name="wanted">Names with values; null stands for a value that is no whole number.</param>
    public static Result<ImmutableArray<QuotaSetting>> Check(IEnumerable<KeyValuePair<string, long?>> wanted)
    {
        var settings = wanted.OrderBy(each => each.Key, StringComparer.Ordinal).ToArray();
        var faults = settings.Select(FindFault).OfType<string>().ToArray();
        if (faults.Length > 0)
        {
            return IamErrors.ValidationError(string.Join(' ', faults));
        }

        return settings
            .Select(each => new QuotaSetting(each.Key, (int)each.Value!.Value)) // whole numbers within their bounds, or they had a fault
            .ToImmutableArray();
    }

    private static string? FindFault(KeyValuePair<string, long?> wanted)
    {
        if (AdjustableQuotas.Find(wanted.Key) is not { } quota)
        {
            return $"'{wanted.Key}' is no quota that can be set.";
        }

        return wanted.Value switch
        {
            null => FormattableString.Invariant($"{quota.Name} is a whole number from 0 to {quota.Highest}."),
            < 0 => FormattableString.Invariant($"{quota.Name} is from 0 to {quota.Highest}, not {wanted.Value}."),
            var value when value > quota.Highest => FormattableString.Invariant($"{quota.Name} is from 0 to {quota.Highest}, not {value}."),
            _ => null,
        };
    }
}
