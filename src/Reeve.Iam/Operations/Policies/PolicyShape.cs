using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>A managed policy as answers show it; each call carries only some of the members.</summary>
internal sealed record PolicyShape
{
    public required string PolicyName { get; init; }

    public required string PolicyId { get; init; }

    public required string Arn { get; init; }

    public required string Path { get; init; }

    public required string DefaultVersionId { get; init; }

    public required int AttachmentCount { get; init; }

    public required int PermissionsBoundaryUsageCount { get; init; }

    public required bool IsAttachable { get; init; }

    public string? Description { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    /// <summary>Default, not empty, where the answer has none.</summary>
    public ImmutableArray<Tag> Tags { get; init; }

    /// <summary>What every answer about a policy carries.</summary>
    public static PolicyShape Basic(Account account, IManagedPolicy policy) => new()
    {
        PolicyName = policy.PolicyName,
        PolicyId = policy.PolicyId,
        Arn = policy.Arn,
        Path = policy.Path,
        DefaultVersionId = policy.DefaultVersionId,
        AttachmentCount = account.AttachmentCount(policy.Arn),
        PermissionsBoundaryUsageCount = account.BoundaryCount(policy.Arn),
        IsAttachable = policy.IsAttachable,
        CreateDate = policy.CreateDate,
        UpdateDate = policy.UpdateDate,
    };
}
