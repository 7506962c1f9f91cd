using System.Collections.Immutable;

namespace Reeve.Iam.Deletion;

/// <summary>Whether a service uses a role, asked of the service.</summary>
public sealed record RoleUsageQuestion
{
    /// <summary>The role's account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The role.</summary>
    public required string RoleName { get; init; }

    /// <summary>Its ARN.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The service.</summary>
    public required string ServicePrincipal { get; init; }

    /// <summary>The URL at which the service answers, from its manifest.</summary>
    public required string Url { get; init; }

    /// <summary>What the question can be signed with, the newest first. Not empty.</summary>
    public required ImmutableArray<UsageQuestionKey> Keys { get; init; }

    /// <summary>The deletion task that asks, or null for a forecast.</summary>
    public string? DeletionTaskId { get; init; }
}
