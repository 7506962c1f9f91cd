namespace Reeve.Client.Leases;

/// <summary>What a service says of its use of a role.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="RoleName">The role, suffix included.</param>
/// <param name="LeaseId">What the service calls the lease by: 1 to 128 letters, digits and <c>-_.</c> characters.</param>
/// <param name="Resources">The ARNs of the resources that use the role.</param>
public sealed record RoleLeaseTerms(string AccountId, string RoleName, string LeaseId, IReadOnlyList<string> Resources)
{
    /// <summary>The region of the resources; null for the service's.</summary>
    public string? Region { get; init; }

    /// <summary>Whether there are more resources than these.</summary>
    public bool IsPartial { get; init; }
}
