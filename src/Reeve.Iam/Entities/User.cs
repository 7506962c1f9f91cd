using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>An IAM user.</summary>
public sealed record User : IPrincipalEntity
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string UniqueId { get; init; }

    /// <inheritdoc/>
    public required string Path { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<InlinePolicy> InlinePolicies { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<string> AttachedPolicyArns { get; init; } = [];

    /// <inheritdoc/>
    public string? PermissionsBoundaryArn { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The unique ids of the groups that it is in, in the order in which it came into them.</summary>
    public ImmutableArray<string> GroupIds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The ids of its access keys, oldest first.</summary>
    public ImmutableArray<string> AccessKeyIds { get; init; } = [];

    /// <summary>The serial numbers of its MFA devices, in the order in which they were enabled.</summary>
    public ImmutableArray<string> MfaSerialNumbers { get; init; } = [];
}
