using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.LinkedRoles;

/// <summary>The ids of deletion tasks: <c>task/aws-service-role/PRINCIPAL/ROLE/UUID</c>.</summary>
internal static class DeletionTaskIds
{
    private const string Prefix = "task";

    /// <summary>A new id for a role's deletion.</summary>
    public static string NewDeletionTaskId(this IIdSource ids, Role role) => $"{Prefix}{role.Path}{role.Name}/{ids.NewUuid():D}";

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsWellFormed(string id) => FindRole(id) is not null;

    /// <summary>The path and name of the role that an id is about, or null when the text is no id.</summary>
    public static (string Path, string RoleName)? FindRole(string id)
    {
        if (!id.StartsWith(Prefix + ReservedPaths.ServiceLinkedRoles, StringComparison.Ordinal))
        {
            return null;
        }

        return id[(Prefix + ReservedPaths.ServiceLinkedRoles).Length..].Split('/') is [{ Length: > 0 } principal, { Length: > 0 } role, var uuid]
            && Guid.TryParseExact(uuid, "D", out _)
            ? ($"{ReservedPaths.ServiceLinkedRoles}{principal}/", role)
            : null;
    }
}
