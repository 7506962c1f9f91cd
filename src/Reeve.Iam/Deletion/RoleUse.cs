using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Linkage;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>Everything that keeps a service-linked role from being deleted: statements of usage, live sessions, claims.</summary>
/// <param name="Leases">What the service states or answers, as far as it still holds.</param>
/// <param name="Sessions">The sessions that have not ended, as usage of the regions where they were asked for.</param>
/// <param name="Active">The same sessions, counted.</param>
/// <param name="Claims">The claims.</param>
internal sealed record RoleUse(
    ImmutableArray<UsageLease> Leases, ImmutableArray<UsageLease> Sessions, ActiveSessions Active, ImmutableArray<RoleClaim> Claims)
{
    // A claim is of no region; AWS's name for what is of none.
    private const string NoRegion = "aws-global";

    // More sessions are counted, not listed.
    private const int MostSessions = 100;

    /// <summary>Whether nothing does.</summary>
    public bool IsEmpty => Leases.IsEmpty && Active.Count == 0 && Claims.IsEmpty;

    /// <summary>Whether there may be more than is told.</summary>
    public bool IsPartial => Leases.Any(lease => lease.IsPartial) || Sessions.Any(session => session.IsPartial);

    /// <summary>When all of it has ended by itself; null when something does not.</summary>
    public DateTimeOffset? FreeAt
    {
        get
        {
            DateTimeOffset?[] ends = [.. Leases.Select(lease => lease.Until), Active.LatestExpiry];
            return Claims.IsEmpty && Leases.All(lease => lease.Until is not null) ? ends.Max() : null;
        }
    }

    /// <summary>What the account, and the service when it was asked, know of a role's use.</summary>
    public static RoleUse Of(Account account, Role role, RoleUsageAnswer answer, DateTimeOffset now) => new(
        [.. (account.RoleUsages.GetValueOrDefault(role.UniqueId)?.Leases ?? []).Concat(answer.Usage).Where(lease => lease.IsLive(now))],
        [.. ActiveSessions.Live(account, role.UniqueId, now).GroupBy(session => session.Region, StringComparer.Ordinal).Select(region => InRegion(account, role, region))],
        ActiveSessions.Of(account, role.UniqueId, now),
        account.RoleClaims.GetValueOrDefault(role.UniqueId)?.Claims ?? []);

    /// <summary>The same, of which only the first resource is told.</summary>
    public RoleUse Partly() => this with
    {
        Leases = [.. Leases.Select((lease, index) => lease with { Resources = index == 0 ? [.. lease.Resources.Take(1)] : [], IsPartial = true })],
    };

    /// <summary>What uses the role, one entry a region, in order of regions.</summary>
    public ImmutableArray<UsageLease> ByRegion() =>
    [
        .. Leases.Concat(Sessions).Concat(OfClaims())
            .GroupBy(usage => usage.Region, StringComparer.Ordinal)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => new UsageLease(
                region.Key,
                [.. region.SelectMany(usage => usage.Resources).Distinct(StringComparer.Ordinal)],
                region.All(usage => usage.Until is not null) ? region.Max(usage => usage.Until) : null,
                region.Any(usage => usage.IsPartial))),
    ];

    private static UsageLease InRegion(Account account, Role role, IGrouping<string, LinkedSession> region) => new(
        region.Key,
        [.. region.Take(MostSessions).Select(session => Arns.AssumedRole(account.Id, role.Name, session.Name)).Distinct(StringComparer.Ordinal)],
        region.Max(session => session.ExpiresAt),
        region.Skip(MostSessions).Any());

    private UsageLease[] OfClaims() => Claims.IsEmpty ? [] : [new(NoRegion, [.. Claims.Select(claim => "claim:" + claim.Owner)], null)];
}
