using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.ManagedPolicies;

/// <summary>One AWS-managed policy: what GetPolicy tells of it, without its documents.</summary>
public sealed record AwsManagedPolicy : IManagedPolicy
{
    /// <summary>The ARN: <c>arn:aws:iam::aws:policy/service-role/AWSLambdaRole</c>.</summary>
    public required string Arn { get; init; }

    /// <summary>The policy's unique id, <c>ANPA…</c>.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The name, the ARN's last part.</summary>
    public required string PolicyName { get; init; }

    /// <summary>The path, with a slash at both ends.</summary>
    public required string Path { get; init; }

    /// <summary>The description, or null where AWS gives none.</summary>
    public string? Description { get; init; }

    /// <summary>When AWS created the policy.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When its default version was last changed.</summary>
    public required DateTimeOffset UpdateDate { get; init; }

    /// <summary>The id of the version in effect: <c>v7</c>.</summary>
    public required string DefaultVersionId { get; init; }

    /// <summary>Whether the policy can be attached to users, groups and ordinary roles: false below <c>/aws-service-role/</c>.</summary>
    public required bool IsAttachable { get; init; }

    /// <summary>The versions that are known, newest first.</summary>
    public required IReadOnlyList<AwsManagedPolicyVersion> Versions { get; init; }

    IReadOnlyList<IPolicyVersion> IManagedPolicy.Versions => Versions;

    ImmutableArray<Tag> IManagedPolicy.Tags => [];
}
