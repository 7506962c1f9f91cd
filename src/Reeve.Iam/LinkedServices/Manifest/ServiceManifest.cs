using System.Collections.Immutable;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>What a platform team writes about its service: who it is, the roles that it needs, and what its actions set in motion.</summary>
public sealed record ServiceManifest
{
    /// <summary>The service principal, compared case-sensitively: <c>ledger.example.com</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The service's name for people: <c>Example Ledger</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the colon in the names of its actions: <c>ledger</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The service's page on its service-linked roles, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>How it is known whether the service uses a role.</summary>
    public UsageSource Usage { get; init => field = value ?? new(); } = new();

    /// <summary>The roles that it defines.</summary>
    public required ImmutableArray<RoleTemplate> Roles { get; init; }

    /// <summary>What the console offers to whoever makes a role for the service.</summary>
    public ImmutableArray<UseCase> UseCases { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The service's actions.</summary>
    public ImmutableArray<ServiceAction> Actions { get; init => field = value.IsDefault ? [] : value; } = [];
}
