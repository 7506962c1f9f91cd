using Reeve.Iam.Entities;

namespace Reeve.Iam.Transfer.Details;

/// <summary>A user.</summary>
internal sealed record UserDetail
{
    public string Path { get; init => field = value ?? "/"; } = "/"; // what is absent is set to null

    public required string UserName { get; init; }

    public string? UserId { get; init; }

    public string? Arn { get; init; }

    public DateTimeOffset? CreateDate { get; init; }

    public PolicyDetail[]? UserPolicyList { get; init; }

    /// <summary>The names of its groups.</summary>
    public string[]? GroupList { get; init; }

    public AttachedPolicy[]? AttachedManagedPolicies { get; init; }

    public PermissionsBoundary? PermissionsBoundary { get; init; }

    public Tag[]? Tags { get; init; }
}
