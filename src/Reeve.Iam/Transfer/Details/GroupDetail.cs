namespace Reeve.Iam.Transfer.Details;

/// <summary>A group; its users name it.</summary>
internal sealed record GroupDetail
{
    public string Path { get; init => field = value ?? "/"; } = "/"; // what is absent is set to null

    public required string GroupName { get; init; }

    public string? GroupId { get; init; }

    public string? Arn { get; init; }

    public DateTimeOffset? CreateDate { get; init; }

    public PolicyDetail[]? GroupPolicyList { get; init; }

    public AttachedPolicy[]? AttachedManagedPolicies { get; init; }
}
