using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>How the deletion of a service-linked role would end now. A deletion task ends as this says, because it asks here.</summary>
public sealed record DeletionForecast
{
    private const int LongestReason = 1000;

    /// <summary>The role's name.</summary>
    public required string RoleName { get; init; }

    /// <summary>The linked service.</summary>
    public required string ServicePrincipal { get; init; }

    /// <summary>Why it would fail, at most 1,000 characters; null when it would succeed.</summary>
    public string? Reason { get; init; }

    /// <summary>What uses the role, one entry a region.</summary>
    public ImmutableArray<UsageLease> Usage { get; init; } = [];

    /// <summary>Whether more may use the role than <see cref="Usage"/> tells.</summary>
    public bool IsPartial { get; init; }

    /// <summary>When the role is free by itself, as far as is known now; null when it is free, or when somebody has to act first.</summary>
    public DateTimeOffset? FreeAt { get; init; }

    /// <summary>Whether it would succeed.</summary>
    public bool WouldSucceed => Reason is null;

    /// <summary>The forecast for a role.</summary>
    /// <param name="account">The role's account.</param>
    /// <param name="role">The role, which is service-linked.</param>
    /// <param name="templates">The templates.</param>
    /// <param name="faults">How the service misbehaves.</param>
    /// <param name="answer">What the service answered.</param>
    /// <param name="now">When.</param>
    internal static DeletionForecast Of(
        Account account, Role role, ITemplateCatalog templates, ServiceFaults faults, RoleUsageAnswer answer, DateTimeOffset now)
    {
        var link = role.ServiceLink ?? throw new ArgumentException("The role is not service-linked.", nameof(role));
        var free = new DeletionForecast { RoleName = role.Name, ServicePrincipal = link.ServicePrincipal };
        if (templates.Find(link.ServicePrincipal, link.TemplateRoleName) is { DeletableThroughIam: false })
        {
            return free with { Reason = $"{link.ServicePrincipal} does not allow its service-linked role to be deleted through IAM." };
        }

        if ((faults.Of(link.ServicePrincipal).Failure ?? answer.Fault) is { } failure)
        {
            return free with { Reason = Short(failure) };
        }

        var use = RoleUse.Of(account, role, answer, now);
        if (use.IsEmpty)
        {
            return free;
        }

        var told = faults.Of(link.ServicePrincipal).IsPartial ? use.Partly() : use;
        return free with
        {
            Reason = Short(DeletionReasons.InUse(role, link, told)),
            Usage = told.ByRegion(),
            IsPartial = told.IsPartial,
            FreeAt = use.FreeAt,
        };
    }

    private static string Short(string text) => text.Length <= LongestReason ? text : text[..LongestReason];
}
