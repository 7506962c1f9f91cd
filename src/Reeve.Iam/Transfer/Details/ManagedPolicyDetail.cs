using Reeve.Iam.Entities;

namespace Reeve.Iam.Transfer.Details;

/// <summary>A managed policy with its versions.</summary>
internal sealed record ManagedPolicyDetail
{
    public required string PolicyName { get; init; }

    public string? PolicyId { get; init; }

    public required string Arn { get; init; }

    public string Path { get; init => field = value ?? "/"; } = "/"; // what is absent is set to null

    public required string DefaultVersionId { get; init; }

    public int AttachmentCount { get; init; }

    public int PermissionsBoundaryUsageCount { get; init; }

    public bool IsAttachable { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? CreateDate { get; init; }

    public DateTimeOffset? UpdateDate { get; init; }

    public PolicyVersionDetail[]? PolicyVersionList { get; init; }

    /// <summary>The tags. AWS's output has no place for them here; Reeve's has.</summary>
    public Tag[]? Tags { get; init; }
}
