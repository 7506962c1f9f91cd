using System.Collections.Immutable;
using Reeve.Iam.ManagedPolicies;

namespace Reeve.Iam.Entities;

/// <summary>A managed policy of the account's own. Name, path and description never change, so neither does the ARN.</summary>
public sealed record ManagedPolicy : IManagedPolicy
{
    /// <inheritdoc/>
    public required string Arn { get; init; }

    /// <inheritdoc/>
    public required string PolicyId { get; init; }

    /// <inheritdoc/>
    public required string PolicyName { get; init; }

    /// <inheritdoc/>
    public required string Path { get; init; }

    /// <summary>The description, or null. An empty one is none: answers leave it out.</summary>
    public string? Description { get; init => field = value is "" ? null : value; }

    /// <inheritdoc/>
    public required DateTimeOffset CreateDate { get; init; }

    /// <inheritdoc/>
    public required DateTimeOffset UpdateDate { get; init; }

    /// <inheritdoc/>
    public required string DefaultVersionId { get; init; }

    /// <summary>The number of the newest version that there ever was: numbers are not used again.</summary>
    public required int LastVersion { get; init; }

    /// <summary>The versions that there are, newest first.</summary>
    public required ImmutableArray<ManagedPolicyVersion> Versions { get; init; }

    /// <summary>Its tags, in the order of AWS's lists.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    bool IManagedPolicy.IsAttachable => true;

    IReadOnlyList<IPolicyVersion> IManagedPolicy.Versions => Versions;

    /// <summary>The version of an id, or null.</summary>
    public ManagedPolicyVersion? FindVersion(string versionId) => Versions.FirstOrDefault(version => version.VersionId == versionId);
}
