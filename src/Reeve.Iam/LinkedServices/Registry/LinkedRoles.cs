using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>The roles that an account has of linked services.</summary>
internal static class LinkedRoles
{
    /// <summary>Every role of a service.</summary>
    public static IEnumerable<Role> Of(Account account, string servicePrincipal) =>
        account.Roles.Values.Where(role => role.ServiceLink?.ServicePrincipal == servicePrincipal);

    /// <summary>Every role of a template.</summary>
    public static IEnumerable<Role> Of(Account account, string servicePrincipal, string roleName) =>
        Named(account, roleName).Where(role => role.ServiceLink is { } link && link.ServicePrincipal == servicePrincipal && link.TemplateRoleName == roleName);

    /// <summary>
    /// The version that an account's roles of a template have, or null when it has none. It is one: a new role takes the version of those
    /// that are there, and all follow together.
    /// </summary>
    public static int? VersionOf(Account account, string servicePrincipal, string roleName) =>
        Of(account, servicePrincipal, roleName).FirstOrDefault()?.ServiceLink?.TemplateVersion;

    // A role's name is its template's, with or without a suffix.
    private static IEnumerable<Role> Named(Account account, string roleName)
    {
        if (account.Roles.Find(roleName) is { } plain)
        {
            yield return plain;
        }

        foreach (var role in account.Roles.After(roleName).TakeWhile(role => role.Name.StartsWith(roleName, StringComparison.OrdinalIgnoreCase)))
        {
            yield return role;
        }
    }
}
