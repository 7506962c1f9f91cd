using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>What hands a role to EC2 instances.</summary>
public sealed record InstanceProfile
{
    /// <summary>The name, unique among the account's profiles without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The unique id, never used again.</summary>
    public required string UniqueId { get; init; }

    /// <summary>The path, with a slash at both ends.</summary>
    public required string Path { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The name of its role, or null. A role has its name for life, and its life is as long as it is in a profile.</summary>
    public string? RoleName { get; init; }

    /// <summary>Its tags, in the order of AWS's lists.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}
