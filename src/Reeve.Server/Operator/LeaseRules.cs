using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Server.Operator;

/// <summary>What a statement of usage must look like.</summary>
internal static class LeaseRules
{
    private const int MostLeases = 100;
    private const int MostResources = 1000;
    private const int LongestRegion = 100;
    private const int LongestArn = 2048;

    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The leases of a statement, or the first thing that is wrong with it.</summary>
    public static Result<ImmutableArray<UsageLease>> Check(UsageStatement statement, DateTimeOffset now)
    {
        if (statement.Leases.Length > MostLeases)
        {
            return Invalid($"leases has {statement.Leases.Length} members, more than {MostLeases}.");
        }

        var leases = ImmutableArray.CreateBuilder<UsageLease>(statement.Leases.Length);
        for (var index = 0; index < statement.Leases.Length; index++)
        {
            switch (Check(statement.Leases[index], $"leases[{index}]", now))
            {
                case Result<UsageLease>.Ok ok:
                    leases.Add(ok.Value);
                    break;
                case Result<UsageLease>.Failed failed:
                    return failed.Error;
            }
        }

        return leases.ToImmutable();
    }

    private static Result<UsageLease> Check(LeaseStatement? lease, string where, DateTimeOffset now)
    {
        // Null-checks of members do not reach into arrays.
        if (lease is null)
        {
            return Invalid($"{where} is null.");
        }

        if (lease.Region.Length is 0 or > LongestRegion || !lease.Region.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
        {
            return Invalid($"{where}.region is not 1 to {LongestRegion} letters, digits and hyphens.");
        }

        if (lease.Resources.Length > MostResources)
        {
            return Invalid($"{where}.resources has {lease.Resources.Length} members, more than {MostResources}.");
        }

        if (Array.FindIndex(lease.Resources, resource => !IsArn(resource)) is >= 0 and var index)
        {
            return Invalid($"{where}.resources[{index}] is not an ARN of at most {LongestArn} characters.");
        }

        return Until(lease.Until, where, now).Then<UsageLease>(until => new UsageLease(lease.Region, [.. lease.Resources], until.Instant, lease.Partial is true));
    }

    private static Result<(DateTimeOffset? Instant, bool IsGiven)> Until(string? text, string where, DateTimeOffset now)
    {
        if (text is null)
        {
            return (null, false);
        }

        if (!DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until))
        {
            return Invalid($"{where}.until is not an instant in UTC such as 2030-01-31T12:00:00Z.");
        }

        return until > now ? (until, true) : Invalid($"{where}.until is not in the future.");
    }

    // arn:partition:service:region:account:resource, in printable ASCII.
    private static bool IsArn(string? text) =>
        text is { Length: <= LongestArn }
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
        && text.Split(':', 6) is ["arn", { Length: > 0 }, { Length: > 0 }, _, var account, { Length: > 0 }]
        && (account.Length is 0 || (account.Length is 12 && account.All(char.IsAsciiDigit)));

    private static IamError Invalid(FormattableString message) => IamErrors.ValidationError(FormattableString.Invariant(message));
}
