using System.Text.Json.Serialization;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Transfer.Details;

/// <summary>A role, ordinary or service-linked.</summary>
internal sealed record RoleDetail
{
    public string Path { get; init => field = value ?? "/"; } = "/"; // what is absent is set to null

    public required string RoleName { get; init; }

    public string? RoleId { get; init; }

    public string? Arn { get; init; }

    public DateTimeOffset? CreateDate { get; init; }

    [JsonConverter(typeof(DocumentConverter))]
    public required PolicyText AssumeRolePolicyDocument { get; init; }

    /// <summary>The description. AWS's output has no place for it here; Reeve's has.</summary>
    public string? Description { get; init; }

    /// <summary>The longest session, in seconds. AWS's output has no place for it here; Reeve's has.</summary>
    public int? MaxSessionDuration { get; init; }

    public InstanceProfileDetail[]? InstanceProfileList { get; init; }

    public PolicyDetail[]? RolePolicyList { get; init; }

    public AttachedPolicy[]? AttachedManagedPolicies { get; init; }

    public PermissionsBoundary? PermissionsBoundary { get; init; }

    public Tag[]? Tags { get; init; }

    public RoleUse? RoleLastUsed { get; init; }
}
