using System.Globalization;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Deletion;

/// <summary>Says why a role cannot be deleted, and what has to happen.</summary>
internal static class DeletionReasons
{
    private const int MostOwners = 5;

    /// <summary>Why a role that is in use cannot be.</summary>
    public static string InUse(Role role, ServiceLink link, RoleUse use) => string.Join(
        ' ', ((string?[])[OfLeases(role, link, use), OfSessions(role, use), OfClaims(role, use), use.IsPartial ? "The list of what uses it is not complete." : null]).OfType<string>());

    private static string? OfLeases(Role role, ServiceLink link, RoleUse use)
    {
        if (use.Leases.IsEmpty)
        {
            return null;
        }

        var regions = use.Leases.Select(lease => lease.Region).Distinct(StringComparer.Ordinal).Count();
        var where = regions == 1 ? $"the region {use.Leases[0].Region}" : regions.ToString(CultureInfo.InvariantCulture) + " regions";
        return $"The role {role.Name} is still used by {link.ServicePrincipal} in {where}. Remove what uses it, then submit the deletion again.";
    }

    private static string? OfSessions(Role role, RoleUse use) => use.Active is { Count: > 0 and var count, LatestExpiry: { } end }
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"The role {role.Name} has {count} active {(count == 1 ? "session" : "sessions")}, the last of which ends at {end.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}.")
        : null;

    private static string? OfClaims(Role role, RoleUse use) => use.Claims.IsEmpty
        ? null
        : $"The role {role.Name} is claimed by {string.Join(", ", use.Claims.Take(MostOwners).Select(claim => claim.Owner))}{(use.Claims.Length > MostOwners ? " and others" : "")}.";
}
