using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>The deletion of one service-linked role: asynchronous, durable, and carried on after a crash.</summary>
public sealed record DeletionTask
{
    /// <summary>The id that the caller polls: <c>task/aws-service-role/PRINCIPAL/ROLE/UUID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The role's name.</summary>
    public required string RoleName { get; init; }

    /// <summary>The role's unique id: a role made again under the same name is another one.</summary>
    public required string RoleId { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeletionStatus Status { get; init; }

    /// <summary>
    /// How often it was taken on. Whoever takes it on gets the number, and each further step asks for it: of two processes at one task, the one that
    /// came first can do nothing more.
    /// </summary>
    public long Token { get; init; }

    /// <summary>When the linked service is asked at the earliest, where it is made slow; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When it ended, or null while it is open.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>Why it failed, at most 1,000 characters; null otherwise.</summary>
    public string? FailureReason { get; init; }

    /// <summary>What still used the role, by region, when the task failed.</summary>
    public ImmutableArray<UsageLease> Usage { get; init; } = [];

    /// <summary>Whether more may use the role than <see cref="Usage"/> tells.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it has not ended.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => Status is DeletionStatus.NotStarted or DeletionStatus.InProgress;
}
