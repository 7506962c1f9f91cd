using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Server.ServiceApi.Services;

/// <summary>A service that works with IAM.</summary>
/// <param name="ServicePrincipal">The service principal, to be written as it stands: it is case-sensitive.</param>
/// <param name="ServiceName">The name for people.</param>
/// <param name="ServiceLinkedRole">The column of that name: whether the service has service-linked roles.</param>
/// <param name="IsRegistered">Whether it is registered here; else it is AWS's.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="Documentation">The page on its service-linked roles, or null where none is known.</param>
public sealed record ServiceListEntry(
    string ServicePrincipal, string ServiceName, bool ServiceLinkedRole, bool IsRegistered, ServiceRoleEntry[] Roles, string? Documentation = null)
{
    /// <summary>What to offer to whoever makes a role for the service; null where it defines nothing of the kind.</summary>
    public IReadOnlyList<UseCase>? UseCases { get; init; }
}
