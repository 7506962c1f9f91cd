using Reeve.Iam.Entities;

namespace Reeve.Iam.Transfer.Details;

/// <summary>An instance profile; it stands under its role.</summary>
internal sealed record InstanceProfileDetail
{
    public string Path { get; init => field = value ?? "/"; } = "/"; // what is absent is set to null

    public required string InstanceProfileName { get; init; }

    public string? InstanceProfileId { get; init; }

    public string? Arn { get; init; }

    public DateTimeOffset? CreateDate { get; init; }

    /// <summary>The role, with what AWS tells of it here: for readers; importing takes the one that it stands under.</summary>
    public ProfileRole[]? Roles { get; init; }

    public Tag[]? Tags { get; init; }
}
